package io.proffer.lint.check;

import io.proffer.engine.context.TermType;
import io.proffer.engine.experiment.ExperimentRows;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.Row;
import io.proffer.lint.FindingCode;
import io.proffer.lint.Subject;
import io.proffer.lint.region.Region;
import io.proffer.lint.region.Space;
import io.proffer.workbook.out.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether every row can answer, no two rows contradict each other, and every account gets an answer. */
final class Answers {
    private static final int SHADOWS_NAMED = 12;
    private static final int GAPS_SHOWN = 1;

    private final Subject subject;
    private final DecisionTable table;
    private final Space space;
    private final Findings findings;

    private Answers(Subject subject, DecisionTable table, Findings findings) {
        this.subject = subject;
        this.table = table;
        this.space = Space.of(table, subject.vocabulary(), subject.today(), NeverTogether.of(subject.catalog()));
        this.findings = findings;
    }

    /** A table without conditions is a list: all its rows are read. */
    static void check(Subject subject, Findings findings) {
        for (DecisionTable table : subject.tables()) {
            if (ExperimentRows.in(table)) {
                byExperiment(table).forEach(part -> new Answers(subject, part, findings).checkReach());
            } else if (!table.inputs().isEmpty()) {
                new Answers(subject, table, findings).check();
            }
        }
    }

    /** Experiments run side by side: the rows of each answer on their own, and an account may be in none. */
    private static List<DecisionTable> byExperiment(DecisionTable table) {
        return ExperimentRows.apart(table).stream().map(table::with).toList();
    }

    private void check() {
        switch (table.hitPolicy()) {
            case FIRST -> checkReach();
            case COLLECT -> checkTwins();
            case UNIQUE, ANY, PRIORITY -> {}
        }
        if (table.hitPolicy() != HitPolicy.COLLECT) {
            checkGaps();
        }
    }

    private void checkReach() {
        for (int row = 1; row < space.rows().size(); row++) {
            switch (space.shadowed(row)) {
                case YES -> addShadowed(row);
                case UNDECIDED ->
                    findings.add(
                            table,
                            space.rows().get(row),
                            FindingCode.TOO_ENTANGLED,
                            "Whether rows above leave anything for this row could not be found out.");
                case NO -> {}
            }
        }
    }

    private void addShadowed(int at) {
        Row row = space.rows().get(at);
        List<Row> shadows = space.shadows(at);
        if (shadows.size() == 1 && space.areEqual(space.rows().indexOf(shadows.get(0)), at)) {
            addTwin(shadows.get(0), row);
            return;
        }
        int more = shadows.size() - SHADOWS_NAMED;
        String above = shadows.stream().limit(SHADOWS_NAMED).map(this::named).collect(Collectors.joining(", "))
                + (more > 0 ? " and " + more + " more" : "");
        findings.add(
                table,
                row,
                shadows,
                FindingCode.UNREACHABLE,
                (shadows.size() == 1 ? "Row " + above + " matches" : "Rows " + above + " together match")
                        + " everything this row matches (" + space.of(at).words() + ").");
    }

    private void addTwin(Row earlier, Row later) {
        boolean same = earlier.outputs().equals(later.outputs());
        findings.add(
                table,
                later,
                List.of(earlier),
                same ? FindingCode.UNREACHABLE : FindingCode.CONTRADICTION,
                "Row " + named(earlier) + " has the same conditions"
                        + (same
                                ? " and says the same."
                                : " and says something else: " + differences(earlier, later) + "."));
    }

    /**
     * Of rows that all answer, two contradict each other when they name the same things for the same accounts, and say
     * different figures.
     */
    private void checkTwins() {
        Map<Object, Integer> seen = new LinkedHashMap<>();
        for (int at = 0; at < space.rows().size(); at++) {
            Row row = space.rows().get(at);
            Integer earlier = seen.putIfAbsent(List.of(space.matchKey(at), named(row.outputs())), at);
            if (earlier != null && !space.rows().get(earlier).outputs().equals(row.outputs())) {
                addTwin(space.rows().get(earlier), row);
            }
        }
    }

    /** What a row names, without its figures. */
    private Map<String, Object> named(Map<String, Object> outputs) {
        Map<String, Object> named = new LinkedHashMap<>(outputs);
        for (Column column : table.outputs()) {
            TermType type = column.term().type();
            if (type.isNumeric() || type == TermType.YES_NO) {
                named.remove(column.term().key());
            }
        }
        return named;
    }

    private String differences(Row earlier, Row later) {
        List<String> differences = new ArrayList<>();
        for (Column column : table.outputs()) {
            Object one = earlier.outputs().get(column.term().key());
            Object other = later.outputs().get(column.term().key());
            if (one == null ? other != null : !one.equals(other)) {
                differences.add(column.term().label() + " " + shown(one) + " there and " + shown(other) + " here");
            }
        }
        return String.join(", ", differences);
    }

    private static String shown(@Nullable Object value) {
        return Written.value(value).text().isEmpty()
                ? "blank"
                : Written.value(value).text();
    }

    private String named(Row row) {
        return row.rowId() + " (" + table.cell(row) + ")";
    }

    private void checkGaps() {
        Space.Gaps known = space.gaps(false, GAPS_SHOWN);
        if (known.undecided()) {
            findings.add(
                    table, FindingCode.TOO_ENTANGLED, "Whether every account gets an answer could not be found out.");
        }
        known.found().forEach(gap -> addGap(FindingCode.GAP, gap, known.more()));
        if (known.found().isEmpty() && !known.undecided()) {
            Space.Gaps unknown = space.gaps(true, GAPS_SHOWN);
            unknown.found().forEach(gap -> addGap(FindingCode.GAP_FOR_UNKNOWN, gap, unknown.more()));
        }
    }

    private void addGap(FindingCode code, Region gap, boolean more) {
        findings.addBelow(
                table,
                code,
                "No row of " + table.key() + " answers for " + gap.words() + (more ? ", and there are other gaps" : "")
                        + ". Example account: " + gap.example() + ". Proposed row: " + proposed(gap) + ".",
                proposal(gap));
    }

    /** The proposed row cell by cell; nothing when it would take several cells of one column. */
    private Map<String, String> proposal(Region gap) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Column column : table.inputs()) {
            Optional<String> cell = gap.cell(column.term());
            if (cell.isEmpty()) {
                return Map.of();
            }
            if (!cell.get().isEmpty()) {
                cells.put(column.term().key(), cell.get());
            }
        }
        return cells;
    }

    /** Conditions under their headings, ready to be typed; what follows is for the author to say. */
    private String proposed(Region gap) {
        List<String> cells = new ArrayList<>();
        for (Column column : table.inputs()) {
            String cell = gap.cell(column.term()).orElse("(several cells)");
            if (!cell.isEmpty()) {
                cells.add(column.term().label() + " " + cell);
            }
        }
        return cells.isEmpty() ? "any" : String.join(" | ", cells);
    }
}
