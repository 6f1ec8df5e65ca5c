package io.proffer.engine.account;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Health as the vendor scores it: 0 to 100, higher is better; GREEN from 75, YELLOW from 50, RED below. */
public record Health(
        @Nullable BigDecimal score,
        @Nullable HealthBand band,
        @Nullable BigDecimal trend30d,
        @Nullable BigDecimal churnRiskRatio,
        @Nullable List<String> drivers,
        @Nullable String source,
        @Nullable Instant asOf) {
    /** Copies the lists. */
    public Health {
        drivers = drivers == null ? null : List.copyOf(drivers);
    }
}
