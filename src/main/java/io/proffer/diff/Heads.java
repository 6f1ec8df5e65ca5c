package io.proffer.diff;

import io.proffer.engine.table.CellRef;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the head blocks of two versions of a table say, and which columns they have. */
final class Heads {
    private Heads() {}

    static List<CellChange> between(DecisionTable base, DecisionTable candidate) {
        CellRef sheet = new CellRef(candidate.sheet(), "");
        return Stream.of(
                        new CellChange("Stage", base.stage(), candidate.stage(), sheet),
                        new CellChange(
                                "Hit policy",
                                base.hitPolicy().name(),
                                candidate.hitPolicy().name(),
                                sheet),
                        new CellChange("Purpose", base.purpose(), candidate.purpose(), sheet),
                        columns("Columns under WHEN", base.inputs(), candidate.inputs(), sheet),
                        columns("Columns under THEN", base.outputs(), candidate.outputs(), sheet))
                .filter(line -> !line.was().equals(line.now()))
                .toList();
    }

    /** The order of columns means nothing: the same columns in another order are the same. */
    private static CellChange columns(String what, List<Column> base, List<Column> candidate, CellRef sheet) {
        String was = listed(base);
        return new CellChange(what, was, terms(base).equals(terms(candidate)) ? was : listed(candidate), sheet);
    }

    private static Set<String> terms(List<Column> columns) {
        return columns.stream().map(column -> column.term().key()).collect(Collectors.toSet());
    }

    private static String listed(List<Column> columns) {
        return columns.stream().map(column -> column.term().label()).collect(Collectors.joining(", "));
    }
}
