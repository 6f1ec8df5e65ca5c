package io.proffer.grid;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.workbook.layout.MetaHeading;
import io.proffer.workbook.out.Explanation;
import java.util.List;
import java.util.Locale;

/**
 * A column of a grid.
 *
 * @param field its name in lines, such as {@code when_utilizationPct}
 * @param part what its cells are
 * @param name its name in edits
 * @param label its heading
 * @param editor how its cells are typed
 * @param isFixed true when the table cannot do without it
 * @param isNumeric true when a plain number in a cell is a number and no code
 * @param values what a cell may be chosen from, empty when that cannot be listed
 * @param help what may be written in it, several lines
 */
public record GridColumn(
        String field,
        Part part,
        String name,
        String label,
        Editor editor,
        boolean isFixed,
        boolean isNumeric,
        List<String> values,
        String help) {
    private static final List<String> YES_NO = List.of("yes", "no");

    /** Copies the list. */
    public GridColumn {
        values = List.copyOf(values);
    }

    /** What the cells of a column are. */
    public enum Part {
        /** Conditions. */
        WHEN,
        /** Outcomes. */
        THEN,
        /** About the row. */
        META
    }

    /** How a cell is typed. */
    public enum Editor {
        /** One of a list. */
        CHOICE,
        /** Some of a list, or all but some. */
        CHOICES,
        /** A day. */
        DAY,
        /** A number. */
        NUMBER,
        /** Anything; what is wrong is said at once. */
        TEXT
    }

    static String field(Part part, String name) {
        return part.name().toLowerCase(Locale.ROOT) + "_" + name;
    }

    static GridColumn condition(Term term) {
        Editor editor = switch (term.type()) {
            case CODE, CODES -> term.values().isEmpty() ? Editor.TEXT : Editor.CHOICES;
            case YES_NO -> Editor.CHOICE;
            default -> Editor.TEXT;
        };
        return new GridColumn(
                field(Part.WHEN, term.key()),
                Part.WHEN,
                term.key(),
                term.label(),
                editor,
                false,
                term.type().isNumeric(),
                values(term),
                Explanation.condition(term));
    }

    static GridColumn outcome(Term term, TableSchema schema) {
        return new GridColumn(
                field(Part.THEN, term.key()),
                Part.THEN,
                term.key(),
                term.label(),
                editor(term),
                schema.then().contains(term.key()),
                term.type().isNumeric(),
                values(term),
                Explanation.outcome(term, schema.required().contains(term.key())));
    }

    static GridColumn meta(MetaHeading heading) {
        Term term = heading.term();
        return new GridColumn(
                field(Part.META, heading.name()),
                Part.META,
                heading.label(),
                heading.label(),
                heading == MetaHeading.ROW_ID ? Editor.TEXT : editor(term),
                true,
                false,
                values(term),
                Explanation.meta(heading));
    }

    private static Editor editor(Term term) {
        return switch (term.type()) {
            case CODE -> term.values().isEmpty() ? Editor.TEXT : Editor.CHOICE;
            case CODES -> term.values().isEmpty() ? Editor.TEXT : Editor.CHOICES;
            case YES_NO -> Editor.CHOICE;
            case DATE -> Editor.DAY;
            case INTEGER, DECIMAL, MONEY, PERCENT -> Editor.NUMBER;
            case DURATION, TEXT -> Editor.TEXT;
        };
    }

    private static List<String> values(Term term) {
        if (term.type() == TermType.YES_NO) {
            return YES_NO;
        }
        return term.type() == TermType.TEXT ? List.of() : term.values();
    }
}
