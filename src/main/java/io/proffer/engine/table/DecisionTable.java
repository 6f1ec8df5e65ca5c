package io.proffer.engine.table;

import java.util.List;

/**
 * A typed decision table, as read from a sheet and checked against the vocabulary.
 *
 * @param key stable name, such as {@code feature_gap}
 * @param stage stage code it belongs to
 * @param hitPolicy how rows answer together
 * @param purpose one sentence for people, may be empty
 * @param sheet sheet name for cell references
 * @param inputs input columns
 * @param outputs output columns
 * @param rows rows in sheet order, disabled ones included
 */
public record DecisionTable(
        String key,
        String stage,
        HitPolicy hitPolicy,
        String purpose,
        String sheet,
        List<Column> inputs,
        List<Column> outputs,
        List<Row> rows) {

    /** Copies the lists. */
    public DecisionTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    /** The same table with other rows. */
    public DecisionTable with(List<Row> others) {
        return new DecisionTable(key, stage, hitPolicy, purpose, sheet, inputs, outputs, others);
    }

    /** The cell of an input column in a row. */
    public CellRef cell(Row row, int input) {
        return CellRef.of(sheet, inputs.get(input).sheetColumn(), row.number());
    }

    /** The first cell of a row. */
    public CellRef cell(Row row) {
        return CellRef.of(sheet, 0, row.number());
    }

    /** True when some column says this term. */
    public boolean says(String outputTerm) {
        return outputs.stream().anyMatch(column -> column.term().key().equals(outputTerm));
    }
}
