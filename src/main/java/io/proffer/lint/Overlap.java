package io.proffer.lint;

import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.Row;
import io.proffer.lint.region.Region;
import io.proffer.lint.region.Space;
import java.util.ArrayList;
import java.util.List;

/**
 * Two rows that one account can match at once where the hit policy forbids it.
 *
 * @param earlier the upper row
 * @param later the lower row
 * @param message where they overlap, with an example, and what to do
 */
public record Overlap(Row earlier, Row later, String message) {

    /**
     * Each row that overlaps one above it, with the first of those: any in a UNIQUE table, a disagreeing one in an ANY table.
     * Exact, column by column. A table without conditions is a list and has no overlaps.
     */
    public static List<Overlap> in(DecisionTable table, Vocabulary vocabulary) {
        boolean forbidden = table.hitPolicy() == HitPolicy.UNIQUE || table.hitPolicy() == HitPolicy.ANY;
        if (!forbidden || table.inputs().isEmpty()) {
            return List.of();
        }
        Space space = Space.of(table, vocabulary, null, List.of());
        List<Overlap> overlaps = new ArrayList<>();
        for (int later = 1; later < space.rows().size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                if (mayDiffer(table, space, earlier, later)
                        && space.overlap(earlier, later).isPresent()) {
                    overlaps.add(of(table, space, earlier, later));
                    break;
                }
            }
        }
        return overlaps;
    }

    private static boolean mayDiffer(DecisionTable table, Space space, int one, int other) {
        return table.hitPolicy() == HitPolicy.UNIQUE
                || !space.rows()
                        .get(one)
                        .outputs()
                        .equals(space.rows().get(other).outputs());
    }

    private static Overlap of(DecisionTable table, Space space, int one, int other) {
        Row earlier = space.rows().get(one);
        Row later = space.rows().get(other);
        Region both = space.overlap(one, other).orElseThrow();
        String message = "Row " + later.rowId() + " overlaps row " + earlier.rowId() + " (row " + earlier.number()
                + "): an account can match both"
                + (table.hitPolicy() == HitPolicy.UNIQUE ? "" : ", and they do not say the same")
                + ", where " + both.words() + ". Example account: " + both.example()
                + ". Narrow one of them, or choose hit policy FIRST.";
        return new Overlap(earlier, later, message);
    }
}
