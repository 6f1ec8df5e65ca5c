package io.proffer.workbook.xlsx;

import io.proffer.engine.table.grammar.RawCell;
import java.math.BigDecimal;
import java.time.LocalDate;

/** Day numbers of Excel, counted from 1900 (with its 29 February 1900 that never was) or from 1904. */
final class Serials {
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);
    private static final LocalDate SHIFTED_1900 = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);
    private static final int LEAP_DAY_THAT_NEVER_WAS = 60;
    private static final BigDecimal LAST = new BigDecimal("2958465.99999999");

    private Serials() {}

    /** The date behind a number, or the number itself where no day has it. */
    static RawCell date(BigDecimal serial, boolean since1904) {
        boolean outside = serial.signum() < 0 || serial.compareTo(LAST) > 0;
        int days = outside ? 0 : serial.intValue();
        if (outside || !since1904 && days == LEAP_DAY_THAT_NEVER_WAS) {
            return new RawCell.Number(serial, false);
        }
        boolean timed = serial.subtract(BigDecimal.valueOf(days)).signum() != 0;
        if (since1904) {
            return new RawCell.Date(FIRST_1904.plusDays(days), timed);
        }
        LocalDate zero = days < LEAP_DAY_THAT_NEVER_WAS ? BEFORE_1900 : SHIFTED_1900;
        return new RawCell.Date(zero.plusDays(days), timed);
    }
}
