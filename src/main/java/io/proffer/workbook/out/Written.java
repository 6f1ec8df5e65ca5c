package io.proffer.workbook.out;

import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.Interval;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.RowMeta;
import io.proffer.workbook.layout.MetaHeading;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written into a cell: text, a number, a real date, or nothing. */
public sealed interface Written {
    /** Digits a spreadsheet keeps; longer numbers are written as text. */
    int DIGITS = 15;

    /** The value as text, empty for nothing. */
    String text();

    /** Nothing. */
    record Nothing() implements Written {
        @Override
        public String text() {
            return "";
        }
    }

    /** Words, codes, comparisons. */
    record Words(String text) implements Written {}

    /** A plain number. */
    record Number(BigDecimal value) implements Written {
        @Override
        public String text() {
            return value.toPlainString();
        }
    }

    /** A calendar day. */
    record Day(LocalDate value) implements Written {
        @Override
        public String text() {
            return value.toString();
        }
    }

    /** A condition: one plain number or day as that value, everything else in the cell grammar. */
    static Written condition(Term term, ConditionCell cell) {
        if (!(cell.condition() instanceof Condition.Within within) || term.type() == TermType.DURATION) {
            return words(cell.text());
        }
        Interval first = within.intervals().get(0);
        if (first.low() != first.high()) {
            return words(cell.text());
        }
        Written only =
                value(term.type() == TermType.DATE ? LocalDate.ofEpochDay(first.low()) : Fixed.number(first.low()));
        return only.text().equals(cell.text()) ? only : words(cell.text());
    }

    /** An outcome. */
    static Written value(@Nullable Object value) {
        if (value == null) {
            return new Nothing();
        }
        if (value instanceof BigDecimal number) {
            return number.precision() <= DIGITS ? new Number(number) : words(number.toPlainString());
        }
        if (value instanceof LocalDate day) {
            return new Day(day);
        }
        if (value instanceof Boolean yes) {
            return words(Fixed.text(TermType.YES_NO, Fixed.of(yes)));
        }
        if (value instanceof Duration duration) {
            return words(Fixed.text(TermType.DURATION, Fixed.of(duration)));
        }
        return words(
                value instanceof List<?> codes
                        ? String.join(", ", codes.stream().map(String::valueOf).toList())
                        : value.toString());
    }

    /** A fact as a scenario gives it: null is unknown, no codes are none. */
    static Written fact(@Nullable Object value) {
        if (value == null) {
            return words("unknown");
        }
        return value instanceof List<?> codes && codes.isEmpty() ? words("none") : value(value);
    }

    /** What a row says under a meta heading. */
    static Written meta(MetaHeading heading, Row row) {
        RowMeta meta = row.meta();
        return switch (heading) {
            case ROW_ID -> value(row.rowId());
            case OWNER -> value(meta.owner());
            case REVIEW_BY -> value(meta.reviewBy());
            case ENABLED -> value(meta.enabled());
            case NOTE -> value(meta.note());
            case VALID_FROM -> value(meta.validFrom());
            case VALID_TO -> value(meta.validTo());
        };
    }

    private static Written words(String text) {
        return text.isEmpty() ? new Nothing() : new Words(text);
    }
}
