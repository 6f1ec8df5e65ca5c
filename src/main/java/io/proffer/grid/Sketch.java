package io.proffer.grid;

import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.table.DecisionTable;
import io.proffer.lint.Finding;
import io.proffer.lint.Lint;
import io.proffer.lint.Overlap;
import io.proffer.lint.Subject;
import io.proffer.workbook.RowEdit;
import io.proffer.workbook.layout.TypedRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A table as somebody has it on the screen: read by the grammar of workbooks, compared with what it was. */
public final class Sketch {
    private final Grid grid;
    private final List<Drawn> rows;
    private final TypedRows reading;

    private Sketch(Grid grid, List<Drawn> rows) {
        this.grid = grid;
        this.rows = List.copyOf(rows);
        this.reading = TypedRows.read(
                grid.table(),
                grid.vocabulary(),
                grid.meta(),
                rows.stream().map(Drawn::texts).toList());
    }

    /**
     * A row with every cell.
     *
     * @param was id of the row it was, null for a new one
     */
    record Drawn(@Nullable String was, List<String> texts) {
        Drawn {
            texts = List.copyOf(texts);
        }
    }

    static Sketch of(Grid grid, List<GridLine> lines) {
        Set<String> seen = new HashSet<>();
        List<Drawn> rows = new ArrayList<>();
        for (GridLine line : lines) {
            String was = line.was() != null && grid.texts().containsKey(line.was()) && seen.add(line.was())
                    ? line.was()
                    : null;
            rows.add(new Drawn(was, texts(grid, was, line.cells())));
        }
        return new Sketch(grid, rows);
    }

    private static List<String> texts(Grid grid, @Nullable String was, Map<String, String> cells) {
        List<String> before = was == null ? List.of() : grid.texts().getOrDefault(was, List.of());
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < grid.columns().size(); i++) {
            String unchanged = before.isEmpty() ? "" : before.get(i);
            texts.add(
                    cells.getOrDefault(grid.columns().get(i).field(), unchanged).strip());
        }
        return texts;
    }

    /**
     * Something to be said about a cell or a row.
     *
     * @param line index of the row, below 0 when the whole table is meant
     * @param field the cell, null when the whole row is meant
     * @param level what it keeps from being done
     * @param code stable code
     * @param message what is wrong and what to do
     * @param others indexes of other rows it is about
     * @param proposal cells of a row that would mend it, by field; empty when none is proposed
     */
    public record Remark(
            int line,
            @Nullable String field,
            Level level,
            String code,
            String message,
            List<Integer> others,
            Map<String, String> proposal) {}

    /** What a remark keeps from being done. */
    public enum Level {
        /** The table cannot be read. */
        FAULT,
        /** It can be kept, and not be validated. */
        ERROR,
        /** Nothing; people should know. */
        WARNING
    }

    /** True when every row can be read. */
    public boolean isSound() {
        return reading.faultCount() == 0;
    }

    /** What cannot be read, the first of it. */
    public List<Remark> faults() {
        return reading.faults().stream()
                .map(each -> new Remark(
                        each.line(),
                        field(each.column()),
                        Level.FAULT,
                        each.fault().code(),
                        each.fault().message(),
                        List.of(),
                        Map.of()))
                .toList();
    }

    /** How much cannot be read. */
    public int faultCount() {
        return reading.faultCount();
    }

    private @Nullable String field(int column) {
        return column < 0 ? null : grid.columns().get(column).field();
    }

    /**
     * What lint finds in the table when it stands in a policy; nothing while it cannot be read.
     *
     * @param all every table of the policy, this one among them as it was
     * @param catalog what is sold
     * @param today the day on which reviews are due
     */
    public List<Remark> findings(List<DecisionTable> all, Catalog catalog, LocalDate today) {
        if (!isSound()) {
            return List.of();
        }
        DecisionTable drawn = table();
        List<DecisionTable> tables = all.stream()
                .map(each -> each.key().equals(drawn.key()) ? drawn : each)
                .toList();
        Map<String, Integer> lines = new HashMap<>();
        drawn.rows().forEach(row -> lines.put(row.rowId(), row.number() - 1));
        return Lint.of(new Subject(grid.vocabulary(), catalog, tables, today)).stream()
                .filter(finding -> finding.table().equals(drawn.key()))
                .map(finding -> remark(finding, lines))
                .toList();
    }

    /** Rows that one account can match at once where the hit policy forbids it; nothing while the table cannot be read. */
    public List<Remark> overlaps() {
        if (!isSound()) {
            return List.of();
        }
        return Overlap.in(table(), grid.vocabulary()).stream()
                .map(overlap -> new Remark(
                        overlap.later().number() - 1,
                        null,
                        Level.FAULT,
                        "OVERLAP",
                        overlap.message(),
                        List.of(overlap.earlier().number() - 1),
                        Map.of()))
                .toList();
    }

    private Remark remark(Finding finding, Map<String, Integer> lines) {
        Map<String, String> proposal = new LinkedHashMap<>();
        grid.columns().stream()
                .filter(column -> column.part() == GridColumn.Part.WHEN)
                .filter(column -> finding.proposal().containsKey(column.name()))
                .forEach(column ->
                        proposal.put(column.field(), finding.proposal().get(column.name())));
        return new Remark(
                finding.rowId() == null ? -1 : lines.getOrDefault(finding.rowId(), -1),
                null,
                Level.valueOf(finding.code().severity().name()),
                finding.code().code(),
                finding.message(),
                finding.others().stream()
                        .map(lines::get)
                        .filter(Objects::nonNull)
                        .toList(),
                proposal);
    }

    private DecisionTable table() {
        return grid.table().with(reading.rows());
    }

    /** The edits that make the table so, in the order in which they have to be made; none when nothing differs. */
    public List<RowEdit> edits() {
        return new Redrawing(grid, rows).edits();
    }
}
