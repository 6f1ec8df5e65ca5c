package io.proffer.lint.check;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.lint.FindingCode;
import io.proffer.lint.Subject;
import io.proffer.lint.region.Space;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether an offer made out of care can be made: it must not be closed by care rows that lead back to it. */
final class CareLoops {
    private final Subject subject;
    private final Space space;
    private final List<Row> rows;

    private CareLoops(Subject subject, DecisionTable table) {
        this.subject = subject;
        this.space = Space.of(table, subject.vocabulary(), subject.today(), List.of());
        this.rows = space.rows();
    }

    static void check(Subject subject, Findings findings) {
        for (DecisionTable table : subject.tables()) {
            if (table.says("careOffer") && table.says("blocks")) {
                CareLoops loops = new CareLoops(subject, table);
                for (int row = 0; row < loops.rows.size(); row++) {
                    List<String> loop = loops.from(row);
                    if (!loop.isEmpty()) {
                        findings.add(
                                table,
                                loops.rows.get(row),
                                "careOffer",
                                FindingCode.CARE_LOOP,
                                "Rows lead in a circle: " + String.join(" → ", loop) + ".");
                    }
                }
            }
        }
    }

    /** The way from a row back to itself, empty when there is none. */
    private List<String> from(int start) {
        List<String> way = new ArrayList<>();
        return leads(start, start, way, new HashSet<>()) ? way : List.of();
    }

    private boolean leads(int from, int goal, List<String> way, Set<Integer> seen) {
        way.add(rows.get(from).rowId());
        for (int next = 0; next < rows.size(); next++) {
            if (closes(next, from) && (next == goal || seen.add(next) && leads(next, goal, way, seen))) {
                if (next == goal) {
                    way.add(rows.get(goal).rowId());
                }
                return true;
            }
        }
        way.remove(way.size() - 1);
        return false;
    }

    /** True when a row closes what another row proposes, for an account that meets both. */
    private boolean closes(int row, int proposing) {
        Offer offer = subject.catalog()
                .offers()
                .get(rows.get(proposing).code("careOffer").orElse(""));
        List<String> blocks = rows.get(row).codes("blocks");
        return offer != null
                && (blocks.contains(offer.family().name())
                        || blocks.contains("COMMERCIAL") && !offer.family().isTransactional())
                && space.overlap(row, proposing).isPresent();
    }
}
