package io.proffer.engine.account;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Payment and renewal. */
public record Commercial(
        @Nullable Integer invoicesPastDue,
        @Nullable Integer daysPastDueMax,
        @Nullable Boolean creditHold,
        @Nullable BigDecimal lastConcessionPct,
        @Nullable Renewal renewal,
        @Nullable Instant asOf) {}
