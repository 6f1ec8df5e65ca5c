package io.proffer.grid;

import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.grid.GridColumn.Part;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** A table with columns that say nothing yet. */
final class Widened {
    private static final ConditionCell BLANK = new ConditionCell(new Condition.Blank(), "");

    private Widened() {}

    /** The table with a blank column for each field that names a term and is not there. */
    static DecisionTable of(DecisionTable table, Vocabulary vocabulary, List<String> fields) {
        int right = Stream.concat(table.inputs().stream(), table.outputs().stream())
                .mapToInt(Column::sheetColumn)
                .max()
                .orElse(0);
        List<Column> inputs = new ArrayList<>(table.inputs());
        List<Column> outputs = new ArrayList<>(table.outputs());
        for (Term term : vocabulary.terms()) {
            if (term.isCondition()
                    && fields.contains(GridColumn.field(Part.WHEN, term.key()))
                    && isMissing(inputs, term)) {
                inputs.add(new Column(term, ++right));
            }
            if (fields.contains(GridColumn.field(Part.THEN, term.key())) && isMissing(outputs, term)) {
                outputs.add(new Column(term, ++right));
            }
        }
        return new DecisionTable(
                table.key(),
                table.stage(),
                table.hitPolicy(),
                table.purpose(),
                table.sheet(),
                inputs,
                outputs,
                table.rows().stream().map(row -> of(row, inputs)).toList());
    }

    private static boolean isMissing(List<Column> columns, Term term) {
        return columns.stream().noneMatch(column -> column.term().key().equals(term.key()));
    }

    private static Row of(Row row, List<Column> inputs) {
        List<ConditionCell> conditions = new ArrayList<>(row.conditions());
        conditions.addAll(Collections.nCopies(inputs.size() - conditions.size(), BLANK));
        return new Row(row.rowId(), row.number(), conditions, row.outputs(), row.meta());
    }
}
