package io.proffer.engine.table.grammar;

import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.ConditionCell;
import java.util.Locale;

/** Cells of yes/no terms. */
final class YesNoCells {
    private YesNoCells() {}

    static ConditionCell condition(Term term, RawCell cell) {
        boolean yes = value(term, cell);
        return new ConditionCell(new Condition.Is(yes), Fixed.text(TermType.YES_NO, Fixed.of(yes)));
    }

    static boolean value(Term term, RawCell cell) {
        if (cell instanceof RawCell.Bool bool) {
            return bool.value();
        }
        return switch (cell.shown().toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> true;
            case "no", "false" -> false;
            default ->
                throw new CellRefusal(
                        "WRONG_TYPE",
                        cell.shown(),
                        "'" + term.label() + "' needs yes or no, found '" + cell.shown() + "'.",
                        "");
        };
    }
}
