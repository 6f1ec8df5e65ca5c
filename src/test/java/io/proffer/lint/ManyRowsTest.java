package io.proffer.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.RandomTables;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.workbook.TypedTables;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Twenty tables of a thousand rows each: everything is found, and in seconds. The time is printed, not asserted. */
class ManyRowsTest {
    private static final int ROWS = 1_000;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final Catalog CATALOG = ShippedRulebook.get().catalog();

    @Test
    void aThousandCellsThatCoverEverythingHaveNoGapAndOneThatIsTakenOutIsFound() {
        List<String> rows = grid();
        List<Finding> whole = found(table("grid", "UNIQUE", rows));
        assertThat(whole)
                .singleElement()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo(FindingCode.GAP_FOR_UNKNOWN));

        String taken = rows.remove(537);
        List<Finding> holed = found(table("grid", "UNIQUE", rows));
        assertThat(holed).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(FindingCode.GAP);
            assertThat(finding.message()).contains("Tenure months 50..59; Seats 30..39; Open tickets 70..79.");
            assertThat(taken).startsWith("50..59,30..39,70..79");
        });
    }

    @Test
    void theLastOfAThousandRowsIsFoundToBeCoveredByAllOthersTogether() {
        List<String> rows = grid();
        rows.add("0..99,5..94,known,1,LAST,me");
        assertThat(found(table("grid", "FIRST", rows)))
                .filteredOn(finding -> finding.code() == FindingCode.UNREACHABLE)
                .singleElement()
                .satisfies(finding -> assertThat(finding.rowId()).isEqualTo("LAST"));
    }

    @Test
    void twentyTablesAreLookedThroughInSeconds() {
        Vocabulary words = RandomTables.vocabulary();
        List<DecisionTable> random = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            HitPolicy policy = i % 3 == 0 ? HitPolicy.COLLECT : HitPolicy.FIRST;
            random.add(new RandomTables(i, 40).table(words, "random_" + i, policy, ROWS));
        }
        List<DecisionTable> ordered = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ordered.add(table("grid_" + i, i % 2 == 0 ? "UNIQUE" : "FIRST", grid()));
        }
        long start = System.nanoTime();
        List<Finding> one = Lint.of(new Subject(words, CATALOG, random, TODAY));
        List<Finding> other = Lint.of(new Subject(TypedTables.vocabulary(), CATALOG, ordered, TODAY));
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

        System.out.println("Lint of 20 tables of " + ROWS + " rows: " + millis + " ms, " + (one.size() + other.size())
                + " findings.");
        assertThat(one).noneMatch(finding -> finding.code() == FindingCode.TOO_ENTANGLED);
        assertThat(other).hasSize(6).allMatch(finding -> finding.code() == FindingCode.GAP_FOR_UNKNOWN);
    }

    /** Ten by ten by ten cells, side by side. */
    private static List<String> grid() {
        List<String> rows = new ArrayList<>();
        IntStream.range(0, ROWS).forEach(row -> {
            String cells = String.join(",", step(row / 100), step(row / 10 % 10), step(row % 10));
            rows.add(cells + ",1,R-" + row + ",me");
        });
        return rows;
    }

    private static String step(int step) {
        return step == 9 ? ">= 90" : step * 10 + ".." + (step * 10 + 9);
    }

    private static DecisionTable table(String key, String policy, List<String> rows) {
        String headings = "Tenure months,Seats,Open tickets,Minimum seats,Row id,Owner\n";
        return TypedTables.read(key, "VALUE", policy, headings + String.join("\n", rows) + "\n");
    }

    private static List<Finding> found(DecisionTable table) {
        return Lint.of(new Subject(TypedTables.vocabulary(), CATALOG, List.of(table), TODAY));
    }
}
