package io.proffer.engine.value;

import io.proffer.engine.table.Row;
import io.proffer.engine.value.ValueCase.Gate;
import io.proffer.engine.value.ValueCase.Roi;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The least return at which an offer may be proposed; a blank cell asks for none. It cannot be switched off. */
record RoiGate(@Nullable BigDecimal minBase, @Nullable BigDecimal minLow) {

    static RoiGate of(Row row) {
        return new RoiGate(
                row.number("minRoiPctBase").orElse(null),
                row.number("minRoiPctLow").orElse(null));
    }

    /** Where nothing is paid there is no return to ask for. */
    Gate judge(@Nullable Roi roi, boolean customerAsked) {
        if (roi == null || (minBase == null && minLow == null)) {
            return Gate.OPEN;
        }
        if (meets(roi.base(), minBase) && meets(roi.low(), minLow)) {
            return Gate.PASSED;
        }
        return customerAsked ? Gate.PASSED_ON_REQUEST : Gate.BELOW;
    }

    private static boolean meets(BigDecimal actual, @Nullable BigDecimal least) {
        return least == null || actual.compareTo(least) >= 0;
    }
}
