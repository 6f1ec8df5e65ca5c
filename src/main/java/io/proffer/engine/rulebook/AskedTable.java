package io.proffer.engine.rulebook;

import io.proffer.engine.context.Facts;
import io.proffer.engine.table.NearMiss;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.table.Truth;
import io.proffer.engine.verdict.RowRef;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A table of a rulebook with the reference of each row made once; a table the rulebook lacks never matches. */
public final class AskedTable {
    private final @Nullable TableEvaluator evaluator;
    private final Map<Row, RowRef> refs = new IdentityHashMap<>();

    private AskedTable(@Nullable TableEvaluator evaluator) {
        this.evaluator = evaluator;
        if (evaluator != null) {
            evaluator.table().rows().forEach(row -> refs.put(row, RowRef.of(evaluator.table(), row)));
        }
    }

    /** The table of a key. */
    public static AskedTable of(Rulebook rulebook, String key) {
        return new AskedTable(rulebook.table(key).orElse(null));
    }

    /** True when the rulebook has the table. */
    public boolean exists() {
        return evaluator != null;
    }

    /** The rows of the table that are switched on, in sheet order, whatever their conditions. */
    public List<Row> liveRows() {
        return evaluator == null
                ? List.of()
                : evaluator.table().rows().stream()
                        .filter(row -> row.meta().enabled())
                        .toList();
    }

    /** The rows that answer under the hit policy. */
    public List<Row> hits(Facts facts) {
        return evaluator == null ? List.of() : evaluator.hits(facts);
    }

    /** Every row that matches, in sheet order, whatever the hit policy. */
    public List<Row> matches(Facts facts) {
        return evaluator == null ? List.of() : evaluator.matches(facts);
    }

    /** The first row that answers, null when none does. */
    public @Nullable Row first(Facts facts) {
        return evaluator == null ? null : evaluator.first(facts);
    }

    /** The row that came closest among those that do not fail by one term, empty when there is none. */
    public Optional<NearMiss> nearest(Facts facts, String term) {
        if (evaluator == null) {
            return Optional.empty();
        }
        int column = column(term);
        return column < 0
                ? evaluator.nearest(facts, row -> true)
                : evaluator.nearest(facts, row -> test(evaluator, row, column, facts) != Truth.FAILED);
    }

    private static Truth test(TableEvaluator evaluator, Row row, int column, Facts facts) {
        return row.conditions()
                .get(column)
                .condition()
                .test(facts, evaluator.table().inputs().get(column).term());
    }

    /** Position of a condition column, -1 when the table does not ask for the term. */
    public int column(String term) {
        if (evaluator != null) {
            for (int i = 0; i < evaluator.table().inputs().size(); i++) {
                if (evaluator.table().inputs().get(i).term().key().equals(term)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /**
     * The reference of a row of this table.
     *
     * @throws IllegalArgumentException when the row is of another table
     */
    public RowRef ref(Row row) {
        RowRef ref = refs.get(row);
        if (ref == null) {
            throw new IllegalArgumentException("Row " + row.rowId() + " is not of this table.");
        }
        return ref;
    }
}
