package io.proffer.workbook.layout;

import io.proffer.engine.context.Term;
import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.grammar.CellGrammar;
import io.proffer.engine.table.grammar.Parsed;
import io.proffer.engine.table.grammar.RawCell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Remembers what the cells of a column meant: tables repeat themselves. */
final class CellMemory {
    private static final int REMEMBERED = 512;

    private final List<Map<RawCell, Parsed<ConditionCell>>> conditions = new ArrayList<>();
    private final List<Map<RawCell, Parsed<Object>>> outcomes = new ArrayList<>();

    CellMemory(int columns) {
        for (int i = 0; i < columns; i++) {
            conditions.add(new HashMap<>());
            outcomes.add(new HashMap<>());
        }
    }

    Parsed<ConditionCell> condition(int column, Term term, RawCell cell) {
        return recall(conditions.get(column), term, cell, CellGrammar::condition);
    }

    Parsed<Object> outcome(int column, Term term, RawCell cell) {
        return recall(outcomes.get(column), term, cell, CellGrammar::output);
    }

    private static <T> Parsed<T> recall(
            Map<RawCell, Parsed<T>> known, Term term, RawCell cell, BiFunction<Term, RawCell, Parsed<T>> grammar) {
        Parsed<T> parsed = known.get(cell);
        if (parsed == null) {
            parsed = grammar.apply(term, cell);
            if (known.size() < REMEMBERED) {
                known.put(cell, parsed);
            }
        }
        return parsed;
    }
}
