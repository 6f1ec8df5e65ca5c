package io.proffer.rulesets.tables;

import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.Row;
import io.proffer.lint.region.Region;
import io.proffer.lint.region.Space;
import io.proffer.rulesets.FileFault;
import java.util.ArrayList;
import java.util.List;

/** Rows that one account can match at once where the hit policy forbids it. Exact, column by column. */
final class Overlaps {
    private final SourcedTable sourced;
    private final Space space;

    private Overlaps(SourcedTable sourced, Vocabulary vocabulary) {
        this.sourced = sourced;
        this.space = Space.of(sourced.table(), vocabulary, null, List.of());
    }

    /**
     * A fault for each row that overlaps one above it: any in a UNIQUE table, a disagreeing one in an ANY table. A table
     * without conditions, such as one of the catalogue, is a list and has no overlaps.
     */
    static List<FileFault> of(SourcedTable table, Vocabulary vocabulary) {
        if (table.table().inputs().isEmpty()) {
            return List.of();
        }
        return switch (table.table().hitPolicy()) {
            case UNIQUE, ANY -> new Overlaps(table, vocabulary).faults();
            case FIRST, COLLECT, PRIORITY -> List.of();
        };
    }

    private List<FileFault> faults() {
        List<FileFault> faults = new ArrayList<>();
        for (int later = 1; later < space.rows().size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (mayDiffer(earlier, later) && space.overlap(earlier, later).isPresent()) {
                    faults.add(fault(earlier, later));
                    break;
                }
            }
        }
        return faults;
    }

    private boolean mayDiffer(int one, int other) {
        return sourced.table().hitPolicy() == HitPolicy.UNIQUE
                || !space.rows()
                        .get(one)
                        .outputs()
                        .equals(space.rows().get(other).outputs());
    }

    private FileFault fault(int one, int other) {
        Row earlier = space.rows().get(one);
        Row later = space.rows().get(other);
        Region both = space.overlap(one, other).orElseThrow();
        boolean unique = sourced.table().hitPolicy() == HitPolicy.UNIQUE;
        String message = "Row " + later.rowId() + " overlaps row " + earlier.rowId() + " (row " + earlier.number()
                + "): an account can match both"
                + (unique ? "" : ", and they do not say the same")
                + ", where " + both.words() + ". Example account: " + both.example()
                + ". Narrow one of them, or choose hit policy FIRST.";
        return sourced.fault(later, "", "OVERLAP", message);
    }
}
