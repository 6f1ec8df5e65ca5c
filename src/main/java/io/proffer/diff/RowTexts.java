package io.proffer.diff;

import io.proffer.engine.table.CellRef;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.scenarios.Scenario;
import io.proffer.workbook.layout.MetaHeading;
import io.proffer.workbook.out.ScenarioPage;
import io.proffer.workbook.out.Written;
import io.proffer.workbook.scenario.ScenarioBand;
import io.proffer.workbook.scenario.ScenarioHeading;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the cells of a row say, as their author reads it: a column is known by its band and its term. */
record RowTexts(Map<String, Text> cells) {
    private static final String SCENARIO_NAME = ScenarioBand.GIVEN + " " + ScenarioHeading.NAME.label();

    /** A cell with its heading. */
    record Text(String heading, String text, CellRef cell) {}

    static RowTexts of(DecisionTable table, Row row) {
        Map<String, Text> cells = new LinkedHashMap<>();
        for (int input = 0; input < table.inputs().size(); input++) {
            put(
                    cells,
                    table,
                    row,
                    "WHEN",
                    table.inputs().get(input),
                    row.conditions().get(input).text());
        }
        for (Column output : table.outputs()) {
            Object value = row.outputs().get(output.term().key());
            put(cells, table, row, "THEN", output, Written.value(value).text());
        }
        for (MetaHeading meta : List.of(MetaHeading.values())) {
            if (meta != MetaHeading.ROW_ID) {
                String text = Written.meta(meta, row).text();
                cells.put("META " + meta, new Text(meta.label(), text, table.cell(row)));
            }
        }
        return new RowTexts(cells);
    }

    /** What a scenario says; a column is known by its heading, and everything is said about its row. */
    static RowTexts of(ScenarioPage page, Scenario scenario) {
        Map<String, Text> cells = new LinkedHashMap<>();
        List<String> headings = page.headings();
        List<Written> written = page.cells(scenario);
        for (int at = 0; at < headings.size(); at++) {
            String heading = headings.get(at);
            if (!heading.equals(SCENARIO_NAME)) {
                String text = written.get(at).text();
                cells.put(heading, new Text(heading, text, scenario.name().cell()));
            }
        }
        return new RowTexts(cells);
    }

    private static void put(
            Map<String, Text> cells, DecisionTable table, Row row, String band, Column column, String text) {
        CellRef cell = CellRef.of(table.sheet(), column.sheetColumn(), row.number());
        cells.put(band + " " + column.term().key(), new Text(column.term().label(), text, cell));
    }

    /** What the cell of a column says, blank when there is no such column. */
    String text(String column) {
        Text text = cells.get(column);
        return text == null ? "" : text.text();
    }
}
