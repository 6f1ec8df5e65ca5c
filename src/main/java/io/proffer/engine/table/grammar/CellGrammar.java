package io.proffer.engine.table.grammar;

import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.ConditionCell;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The cell grammar: from what a cell holds to what it means in the column of a term. Stateless. */
public final class CellGrammar {
    private static final ConditionCell BLANK = new ConditionCell(new Condition.Blank(), "");
    private static final ConditionCell ANY = new ConditionCell(new Condition.Any(), "any");
    private static final ConditionCell KNOWN = new ConditionCell(new Condition.Known(true), "known");
    private static final ConditionCell UNKNOWN = new ConditionCell(new Condition.Known(false), "unknown");

    private CellGrammar() {}

    /**
     * Reads a condition. The text of the result is normalised and reads back as the same condition.
     *
     * @return a value (blank cells are a {@link Condition.Blank}) or a fault, never nothing
     */
    public static Parsed<ConditionCell> condition(Term term, RawCell cell) {
        try {
            return new Parsed.Value<>(conditionOf(term, Contents.of(cell)));
        } catch (CellRefusal refusal) {
            return new Parsed.Refused<>(refusal.fault());
        }
    }

    /**
     * Reads an outcome: String for a code or text, {@code List<String>} for codes, BigDecimal for all numbers, LocalDate,
     * Duration or Boolean.
     *
     * @return a value, nothing for a blank cell, or a fault
     */
    public static Parsed<Object> output(Term term, RawCell cell) {
        try {
            RawCell content = Contents.of(cell);
            return content instanceof RawCell.Blank
                    ? new Parsed.Nothing<>()
                    : new Parsed.Value<>(outputOf(term, content));
        } catch (CellRefusal refusal) {
            return new Parsed.Refused<>(refusal.fault());
        }
    }

    /**
     * Reads a fact as a scenario gives it: one value of the kind that {@link #output} reads, {@code unknown}, or
     * {@code none} for a set of codes known to be empty.
     *
     * @return a value, empty when the fact is unknown; nothing for a blank cell; or a fault
     */
    public static Parsed<Optional<Object>> fact(Term term, RawCell cell) {
        try {
            RawCell content = Contents.of(cell);
            return content instanceof RawCell.Blank
                    ? new Parsed.Nothing<>()
                    : new Parsed.Value<>(factOf(term, content));
        } catch (CellRefusal refusal) {
            return new Parsed.Refused<>(refusal.fault());
        }
    }

    private static Optional<Object> factOf(Term term, RawCell cell) {
        String shown = cell.shown().toLowerCase(Locale.ROOT);
        boolean declared = term.values().contains(cell.shown());
        if (!declared && shown.equals("unknown")) {
            return Optional.empty();
        }
        return Optional.of(
                !declared && term.type() == TermType.CODES && shown.equals("none") ? List.of() : outputOf(term, cell));
    }

    private static ConditionCell conditionOf(Term term, RawCell cell) {
        if (cell instanceof RawCell.Blank) {
            return BLANK;
        }
        @Nullable ConditionCell word = cell instanceof RawCell.Text text ? word(term, text.text()) : null;
        if (word != null) {
            return word;
        }
        return switch (term.type()) {
            case CODE, CODES -> CodeCells.condition(term, cell);
            case YES_NO -> YesNoCells.condition(term, cell);
            case INTEGER, DECIMAL, MONEY, PERCENT, DATE, DURATION -> OrderedCells.condition(term, cell);
            case TEXT ->
                throw new CellRefusal(
                        "WRONG_TYPE",
                        cell.shown(),
                        "'" + term.label() + "' is free text and cannot be a condition.",
                        "Start the heading with # for a private note column.");
        };
    }

    private static @Nullable ConditionCell word(Term term, String text) {
        if (text.length() > 7 || term.values().contains(text)) {
            return null;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "any", "*" -> ANY;
            case "known" -> KNOWN;
            case "unknown" -> UNKNOWN;
            default -> null;
        };
    }

    private static Object outputOf(Term term, RawCell cell) {
        return switch (term.type()) {
            case CODE -> CodeCells.single(term, cell);
            case CODES -> CodeCells.list(term, cell);
            case YES_NO -> YesNoCells.value(term, cell);
            case TEXT -> TextCells.value(term, cell);
            case INTEGER, DECIMAL, MONEY, PERCENT, DATE, DURATION -> OrderedCells.value(term, cell);
        };
    }
}
