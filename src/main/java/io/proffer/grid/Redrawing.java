package io.proffer.grid;

import io.proffer.grid.Sketch.Drawn;
import io.proffer.workbook.RowEdit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Works out the fewest edits that make one list of rows of another: what goes, what changes, what is new or elsewhere. */
final class Redrawing {
    private static final String PLAIN_NUMBER = "-?\\d{1,14}(\\.\\d{1,6})?";

    private final Grid grid;
    private final List<Drawn> rows;
    private final List<String> before;

    Redrawing(Grid grid, List<Drawn> rows) {
        this.grid = grid;
        this.before = List.copyOf(grid.texts().keySet());
        this.rows = rows.stream().map(this::asNewWhereItTakesAnothersId).toList();
    }

    /** The workbook knows rows by their ids, so a row that takes the id of another is a new one in its place. */
    private Drawn asNewWhereItTakesAnothersId(Drawn row) {
        String id = id(row);
        boolean takes =
                row.was() != null && !id.equals(row.was()) && grid.texts().containsKey(id);
        return takes ? new Drawn(null, row.texts()) : row;
    }

    private String id(Drawn row) {
        return row.texts().get(grid.rowIdColumn());
    }

    List<RowEdit> edits() {
        List<RowEdit> edits = new ArrayList<>(removals());
        rows.stream().filter(row -> row.was() != null).forEach(row -> change(row, edits));
        Set<String> staying = staying();
        String above = "";
        for (Drawn row : rows) {
            String id = id(row);
            if (row.was() == null) {
                edits.add(edit(id, RowEdit.Kind.ADD, above, row.texts(), List.of()));
            } else if (!staying.contains(row.was())) {
                edits.add(new RowEdit(id, RowEdit.Kind.MOVE, above, Map.of(), Map.of(), Map.of()));
            }
            above = id;
        }
        return edits;
    }

    private List<RowEdit> removals() {
        Set<String> kept =
                rows.stream().map(Drawn::was).filter(was -> was != null).collect(Collectors.toCollection(HashSet::new));
        return before.stream()
                .filter(id -> !kept.contains(id))
                .map(id -> new RowEdit(id, RowEdit.Kind.REMOVE, null, Map.of(), Map.of(), Map.of()))
                .toList();
    }

    private void change(Drawn row, List<RowEdit> edits) {
        String was = String.valueOf(row.was());
        List<String> texts = grid.texts().getOrDefault(was, List.of());
        if (!texts.equals(row.texts())) {
            edits.add(edit(was, RowEdit.Kind.CHANGE, null, row.texts(), texts));
        }
    }

    /** An edit of the cells that differ; compared with nothing, of those that say something. */
    private RowEdit edit(
            String rowId, RowEdit.Kind kind, @Nullable String above, List<String> texts, List<String> compared) {
        Map<GridColumn.Part, Map<String, @Nullable Object>> cells = new EnumMap<>(GridColumn.Part.class);
        Arrays.stream(GridColumn.Part.values()).forEach(part -> cells.put(part, new LinkedHashMap<>()));
        for (int i = 0; i < texts.size(); i++) {
            String was = compared.isEmpty() ? "" : compared.get(i);
            if (!texts.get(i).equals(was)) {
                GridColumn column = grid.columns().get(i);
                cells.get(column.part()).put(column.name(), written(column, texts.get(i)));
            }
        }
        return new RowEdit(
                rowId,
                kind,
                above,
                cells.get(GridColumn.Part.WHEN),
                cells.get(GridColumn.Part.THEN),
                cells.get(GridColumn.Part.META));
    }

    /** A plain number is written as one, so that Excel does not call it a text. */
    private static @Nullable Object written(GridColumn column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        boolean number = column.isNumeric() && text.length() <= 15 && text.matches(PLAIN_NUMBER);
        return number ? new BigDecimal(text) : text;
    }

    /** Rows that need not move: a longest run of rows whose order stays. */
    private Set<String> staying() {
        List<String> left = rows.stream()
                .map(Drawn::was)
                .filter(was -> was != null)
                .map(String::valueOf)
                .toList();
        Map<String, Integer> places = new LinkedHashMap<>();
        before.forEach(id -> places.put(id, places.size()));
        int[] order = left.stream().mapToInt(id -> places.getOrDefault(id, 0)).toArray();
        Set<String> staying = new HashSet<>();
        LongestRun.of(order).forEach(at -> staying.add(left.get(at)));
        return staying;
    }
}
