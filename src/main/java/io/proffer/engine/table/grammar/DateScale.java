package io.proffer.engine.table.grammar;

import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;

/** Calendar days, written {@code 2026-06-30} or as real Excel dates. */
record DateScale(Term term) implements Scale {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final String REMEDY = "Use a real Excel date or 2026-03-31";

    @Override
    public long encode(String text) {
        if (!isIso(text)) {
            throw refusal(text, "'" + text + "' is text, not a date.", REMEDY + ambiguity(text) + ".");
        }
        try {
            return inReach(LocalDate.parse(text));
        } catch (DateTimeException impossible) {
            throw refusal(text, "'" + text + "' is not a real date.", "Check the month and the day.");
        }
    }

    @Override
    public long raw(RawCell cell) {
        if (cell instanceof RawCell.Date date) {
            if (date.timed()) {
                throw refusal(
                        date.shown(),
                        "The cell holds a time of day beside " + date.shown() + ".",
                        "Keep the day only.");
            }
            return inReach(date.day());
        }
        String found = cell instanceof RawCell.Bool ? "TRUE/FALSE" : "the plain number " + cell.shown();
        throw refusal(cell.shown(), "'" + term.label() + "' needs a date, found " + found + ".", REMEDY + ".");
    }

    @Override
    public Object value(long encoded) {
        return LocalDate.ofEpochDay(encoded);
    }

    @Override
    public long step() {
        return 1;
    }

    private static long inReach(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new CellRefusal(
                    "OUT_OF_RANGE",
                    day.toString(),
                    day + " is not between " + FIRST_YEAR + " and " + LAST_YEAR + ".",
                    "Check the year.");
        }
        return Fixed.of(day);
    }

    private static boolean isIso(String text) {
        if (text.length() != 10) {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            char c = text.charAt(i);
            if (i == 4 || i == 7 ? c != '-' : c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /** A day and a month that could be swapped are named. */
    private static String ambiguity(String text) {
        String[] parts = text.split("[/.]", 4);
        if (parts.length != 3 || !isMonth(parts[0]) || !isMonth(parts[1])) {
            return "";
        }

        String first = Month.of(Integer.parseInt(parts[0])).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String second = Month.of(Integer.parseInt(parts[1])).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        return first.equals(second) ? "" : " (" + text + " could be " + first + " or " + second + ")";
    }

    private static boolean isMonth(String part) {
        return part.matches("0?[1-9]|1[0-2]");
    }

    private static CellRefusal refusal(String value, String problem, String remedy) {
        return new CellRefusal("NOT_A_DATE", value, problem, remedy);
    }
}
