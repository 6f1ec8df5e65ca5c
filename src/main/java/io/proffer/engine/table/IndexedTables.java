package io.proffer.engine.table;

import io.proffer.engine.context.Vocabulary;
import java.util.List;

/** Compiles tables into bitmaps that both match and explain. */
public final class IndexedTables {
    private IndexedTables() {}

    /**
     * One evaluator for each table, in the given order. Tables compiled together share the classes of values, so that a
     * fact is looked up once for all of them.
     *
     * @param vocabulary the vocabulary of the facts to come; its terms are the terms of the columns
     * @throws java.util.NoSuchElementException when a row has a validity and the vocabulary no term {@code decidedOn}
     */
    public static List<TableEvaluator> of(Vocabulary vocabulary, List<DecisionTable> tables) {
        SharedScales shared = new SharedScales(vocabulary, tables);
        return tables.stream()
                .<TableEvaluator>map(table -> new TableIndex(table, shared))
                .toList();
    }
}
