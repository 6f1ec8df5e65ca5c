package io.proffer.ui.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.json.CanonicalJson;
import io.proffer.ui.Formats;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kept difference, cell by cell.
 *
 * @param rows rows that differ, the first of them
 * @param more how many more there are
 * @param rules names of files of rules and words that differ
 */
record DifferenceView(List<Line> rows, int more, List<String> rules) {
    private static final int SHOWN = 200;

    DifferenceView {
        rows = List.copyOf(rows);
        rules = List.copyOf(rules);
    }

    /**
     * A row that differs.
     *
     * @param file workbook of the test sheet it stands in, null for the row of a table
     */
    record Line(@Nullable String file, String table, String rowId, String change, String tone, List<Cell> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    /** A cell that differs. */
    record Cell(String column, String was, String now) {}

    static DifferenceView of(String paper) {
        JsonNode diff = CanonicalJson.readBack(paper);
        List<Line> rows = new ArrayList<>();
        for (JsonNode table : diff.path("tables").path("tables")) {
            String file = table.path("file").asText(null);
            String key = table.path("table").asText();
            if (!table.path("head").isEmpty()) {
                rows.add(new Line(file, key, "head", "Changed", "warn", cells(table.path("head"))));
            }
            table.path("rows").forEach(row -> rows.add(line(file, key, row)));
        }
        List<String> rules = new ArrayList<>();
        diff.path("rules").forEach(name -> rules.add(name.asText()));
        return new DifferenceView(
                rows.subList(0, Math.min(SHOWN, rows.size())), Math.max(0, rows.size() - SHOWN), rules);
    }

    private static Line line(@Nullable String file, String table, JsonNode row) {
        String change = row.path("change").asText();
        String tone = switch (change) {
            case "ADDED" -> "good";
            case "REMOVED" -> "bad";
            default -> "warn";
        };
        return new Line(file, table, row.path("rowId").asText(), Formats.words(change), tone, cells(row.path("cells")));
    }

    private static List<Cell> cells(JsonNode cells) {
        List<Cell> all = new ArrayList<>();
        cells.forEach(cell -> all.add(new Cell(
                cell.path("column").asText(),
                cell.path("was").asText(),
                cell.path("now").asText())));
        return all;
    }
}
