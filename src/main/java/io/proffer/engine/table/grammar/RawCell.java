package io.proffer.engine.table.grammar;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a cell holds before anyone asks what it means: the stored value, not its display. */
public sealed interface RawCell {

    /** The cell without content. */
    RawCell BLANK = new Blank();

    /** The value as a message quotes it. */
    String shown();

    /** No content. */
    record Blank() implements RawCell {
        @Override
        public String shown() {
            return "";
        }
    }

    /** Text as typed. */
    record Text(String text) implements RawCell {
        @Override
        public String shown() {
            return text;
        }
    }

    /**
     * A number.
     *
     * @param value the stored value: 0.85 for a cell that shows 85%
     * @param percent true when the cell shows it as a percentage
     */
    record Number(BigDecimal value, boolean percent) implements RawCell {
        @Override
        public String shown() {
            return value.toPlainString();
        }
    }

    /** TRUE or FALSE. */
    record Bool(boolean value) implements RawCell {
        @Override
        public String shown() {
            return value ? "TRUE" : "FALSE";
        }
    }

    /**
     * A real date.
     *
     * @param day the calendar day
     * @param timed true when the cell also holds a time of day
     */
    record Date(LocalDate day, boolean timed) implements RawCell {
        @Override
        public String shown() {
            return day.toString();
        }
    }

    /** An error value such as {@code #DIV/0!}. */
    record Error(String code) implements RawCell {
        @Override
        public String shown() {
            return code;
        }
    }

    /**
     * A formula, never evaluated.
     *
     * @param text the formula without its equals sign, may be empty when the file does not say it
     * @param saved the value saved with it, blank when none was
     */
    record Formula(String text, RawCell saved) implements RawCell {
        @Override
        public String shown() {
            return "=" + text;
        }
    }
}
