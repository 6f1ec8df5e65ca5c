package io.proffer.ui.policy;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.grid.GridLine;
import io.proffer.http.problem.RequestRefused;
import io.proffer.json.Problem;
import io.proffer.workbook.TableEdits;
import io.proffer.workbook.layout.Band;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows as the page of a grid sends them: the id alone of one that did not change, otherwise
 * {@code {"was":id,"cells":{field:text}}}.
 *
 * @param revision the revision of the ruleset that was on the screen, null when that is not said
 * @param added fields of columns that the table does not have yet
 * @param dropped columns of the table that shall go
 * @param lint whether lint shall look at them, too
 */
record GridBody(
        @Nullable Long revision,
        List<GridLine> lines,
        List<String> added,
        List<TableEdits.Dropped> dropped,
        boolean lint,
        @Nullable String comment) {
    private static final int MOST = 20_000;
    private static final int LONGEST = 2_000;

    static GridBody read(JsonNode body) {
        JsonNode rows = body.path("rows");
        if (!rows.isArray() || rows.size() > MOST) {
            throw RequestRefused.faulty(
                    List.of(new Problem("/rows", "REQUIRED", "Send a list of at most " + MOST + " rows.")));
        }
        List<GridLine> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(row)));
        String comment = body.path("comment").asText("").strip();
        return new GridBody(
                body.path("revision").isIntegralNumber() ? body.path("revision").longValue() : null,
                lines,
                texts(body.path("added")),
                texts(body.path("dropped")).stream()
                        .flatMap(field -> column(field).stream())
                        .toList(),
                body.path("lint").asBoolean(true),
                comment.isEmpty() ? null : comment.substring(0, Math.min(1000, comment.length())));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asText("")));
        return texts;
    }

    /** A condition or an outcome by its field, such as {@code when_seats}; columns about the row stay. */
    private static Optional<TableEdits.Dropped> column(String field) {
        return Stream.of(Band.WHEN, Band.THEN)
                .filter(band -> field.startsWith(band.name().toLowerCase(Locale.ROOT) + "_"))
                .map(band ->
                        new TableEdits.Dropped(band, field.substring(band.name().length() + 1)))
                .findFirst();
    }

    private static GridLine line(JsonNode row) {
        if (row.isTextual()) {
            return new GridLine(row.textValue(), Map.of());
        }
        Map<String, String> cells = new LinkedHashMap<>();
        row.path("cells").properties().forEach(cell -> {
            String text = cell.getValue().asText("");
            cells.put(cell.getKey(), text.substring(0, Math.min(LONGEST + 1, text.length())));
        });
        return new GridLine(row.path("was").isTextual() ? row.path("was").textValue() : null, cells);
    }
}
