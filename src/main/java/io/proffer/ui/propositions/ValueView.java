package io.proffer.ui.propositions;

import io.proffer.engine.value.ValueCase;
import io.proffer.ui.Formats;
import io.proffer.ui.pictures.RangeBar;
import io.proffer.ui.pictures.ValueCurve;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** A value case and how its figures are written. */
public record ValueView(ValueCase value, Formats formats) {

    /** Benefit and cost month by month, null when there is nothing to draw. */
    public @Nullable ValueCurve curve() {
        return saving() ? null : ValueCurve.of(value, formats);
    }

    /** True when it only costs less than before, so that there is nothing to weigh. */
    public boolean saving() {
        return value.cost().major().signum() < 0
                && value.benefit().high().major().signum() == 0;
    }

    /** The benefit from cautious to hopeful beside the cost. */
    public RangeBar range() {
        return RangeBar.of(value, formats);
    }

    /** The share of a driver in the largest one, 0 to 100. */
    public long share(ValueCase.Driver driver) {
        BigDecimal most = value.drivers().stream()
                .map(each -> each.base().major())
                .max(Comparator.naturalOrder())
                .orElse(BigDecimal.ONE);
        return most.signum() <= 0
                ? 0
                : driver.base()
                        .major()
                        .movePointRight(2)
                        .divide(most, 0, RoundingMode.HALF_UP)
                        .longValue();
    }

    /** Months in words. */
    public String months(@Nullable Integer months) {
        return months == null ? "not within the horizon" : months + (months == 1 ? " month" : " months");
    }
}
