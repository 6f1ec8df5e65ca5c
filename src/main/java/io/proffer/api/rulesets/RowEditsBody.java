package io.proffer.api.rulesets;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.http.problem.RequestRefused;
import io.proffer.json.Problem;
import io.proffer.workbook.RowEdit;
import io.proffer.workbook.RowEdit.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What rows of a table shall become: {@code {"rows":[{"rowId":…,"when":{…},"then":{…},"meta":{…}}],"comment":…}}; a row
 * with {@code "add":true} is new, one with {@code "move":true} goes behind {@code "after"}, one with {@code "remove":true}
 * goes.
 *
 * @param edits at least one
 * @param comment why, null for nothing
 */
record RowEditsBody(List<RowEdit> edits, @Nullable String comment) {
    private static final int MOST = 2_000;
    private static final int LONGEST = 2_000;
    private static final Set<String> MEMBERS =
            Set.of("rowId", "add", "move", "remove", "after", "when", "then", "meta");

    /**
     * Reads a body.
     *
     * @throws RequestRefused with every fault of it
     */
    static RowEditsBody read(JsonNode body) {
        List<Problem> problems = new ArrayList<>();
        JsonNode rows = body.path("rows");
        if (!rows.isArray() || rows.isEmpty() || rows.size() > MOST) {
            problems.add(new Problem("/rows", "REQUIRED", "Send a list of 1 to " + MOST + " rows."));
        }
        List<RowEdit> edits = new ArrayList<>();
        for (int i = 0; i < Math.min(rows.size(), MOST); i++) {
            edits.add(edit(rows.path(i), "/rows/" + i, problems));
        }
        String comment = text(body.path("comment"), "/comment", problems);
        if (!problems.isEmpty()) {
            throw RequestRefused.faulty(problems);
        }
        return new RowEditsBody(edits, comment);
    }

    private static RowEdit edit(JsonNode row, String at, List<Problem> problems) {
        row.fieldNames().forEachRemaining(name -> {
            if (!MEMBERS.contains(name)) {
                problems.add(new Problem(
                        at + "/" + name,
                        "UNKNOWN_MEMBER",
                        "A row has no '" + name + "'.",
                        MEMBERS.stream().sorted().toList()));
            }
        });
        String rowId = text(row.path("rowId"), at + "/rowId", problems);
        if (rowId == null || rowId.isBlank()) {
            problems.add(new Problem(at + "/rowId", "REQUIRED", "Say which row."));
        }
        return new RowEdit(
                String.valueOf(rowId),
                kind(row, at, problems),
                text(row.path("after"), at + "/after", problems),
                cells(row.path("when"), at + "/when", problems),
                cells(row.path("then"), at + "/then", problems),
                cells(row.path("meta"), at + "/meta", problems));
    }

    private static Kind kind(JsonNode row, String at, List<Problem> problems) {
        boolean add = yes(row.path("add"), at + "/add", problems);
        boolean move = yes(row.path("move"), at + "/move", problems);
        boolean remove = yes(row.path("remove"), at + "/remove", problems);
        if (Stream.of(add, move, remove).filter(yes -> yes).count() > 1) {
            problems.add(
                    new Problem(at, "CONTRADICTION", "A row is added, moved or removed, not several of them at once."));
        }
        return add ? Kind.ADD : move ? Kind.MOVE : remove ? Kind.REMOVE : Kind.CHANGE;
    }

    private static boolean yes(JsonNode node, String at, List<Problem> problems) {
        if (!node.isBoolean() && !node.isMissingNode()) {
            problems.add(new Problem(at, "WRONG_TYPE", "This is true or false."));
        }
        return node.asBoolean();
    }

    private static @Nullable String text(JsonNode node, String at, List<Problem> problems) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        if (!node.isTextual() || node.textValue().length() > LONGEST) {
            problems.add(new Problem(at, "WRONG_TYPE", "This is a text of at most " + LONGEST + " characters."));
            return null;
        }
        return node.textValue();
    }

    private static Map<String, @Nullable Object> cells(JsonNode node, String at, List<Problem> problems) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        if (!node.isObject() && !node.isMissingNode()) {
            problems.add(new Problem(at, "WRONG_TYPE", "This is an object: a value for each column."));
        }
        node.properties()
                .forEach(each -> cells.put(each.getKey(), value(each.getValue(), at + "/" + each.getKey(), problems)));
        return cells;
    }

    private static @Nullable Object value(JsonNode node, String at, List<Problem> problems) {
        if (node.isNull()) {
            return null;
        }
        if (node.isArray()) {
            List<String> texts = new ArrayList<>();
            node.forEach(each -> texts.add(String.valueOf(text(each, at, problems))));
            return texts;
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        return node.isBoolean() ? (Object) node.booleanValue() : text(node, at, problems);
    }
}
