package io.proffer.governance.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.table.Condition;
import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.RowMeta;
import io.proffer.governance.Requirement;
import io.proffer.governance.kept.Typed;
import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.rulesets.TestLoader;
import io.proffer.scenarios.ScenarioSheet;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Who has to agree to changes of the shipped tables, alone and together. */
class TouchedTest {
    private static final Typed BASE =
            Typed.of((LoadResult.Loaded) TestLoader.get().load(Path.of("rules"), Path.of("decision-tables")));

    private static final UnaryOperator<Typed> CARE =
            saying("care_suppression", "CARE-010", "clearedAfter", Duration.ofDays(15));

    @Test
    void aCareChangeTakesNobodysWordFromADiscount() {
        UnaryOperator<Typed> discount = saying("discount_grid", "DSC-24", "discountPctOut", new BigDecimal(25));
        assertThat(rows(discount)).containsExactly("GOV-020");
        assertThat(rows(CARE)).containsExactly("GOV-010");
        Requirement both = required(discount, CARE);
        assertThat(both.rows()).containsExactly("GOV-010", "GOV-020");
        assertThat(both.legalReview()).isTrue();
        assertThat(both.asked().maxDiscountPct()).isEqualByComparingTo("25");
    }

    @Test
    void aCareChangeTakesNobodysWordFromWhoAgreesToWhat() {
        UnaryOperator<Typed> weaker = saying("offer_governance", "GOV-020", "minApprovals", BigDecimal.ONE);
        assertThat(rows(weaker)).containsExactly("GOV-900");
        assertThat(rows(weaker, CARE)).containsExactly("GOV-010", "GOV-900");
    }

    @Test
    void aRowThatIsWidenedFromCareToEverythingIsNoCareChange() {
        UnaryOperator<Typed> wider = rowOf(
                "offer_governance",
                "GOV-010",
                row -> new Row(row.rowId(), row.number(), others(row), row.outputs(), row.meta()));
        assertThat(rows(wider)).containsExactly("GOV-010", "GOV-900");
    }

    @Test
    void aCapThatIsTakenAwayCountsWithWhatItHeldDown() {
        UnaryOperator<Typed> uncapped = rowsOf(
                "discount_controls",
                rows -> rows.stream()
                        .filter(row -> !row.rowId().equals("APR-070"))
                        .toList());
        assertThat(required(uncapped).asked().maxDiscountPct()).isEqualByComparingTo("35");
        assertThat(rows(uncapped)).containsExactly("GOV-020");
    }

    @Test
    void aCapThatIsSwitchedOffCountsLikewise() {
        UnaryOperator<Typed> off = rowOf(
                "discount_controls",
                "APR-070",
                row -> new Row(row.rowId(), row.number(), row.conditions(), row.outputs(), off(row.meta())));
        assertThat(required(off).asked().maxDiscountPct()).isEqualByComparingTo("35");
        assertThat(rows(off)).containsExactly("GOV-020");
    }

    @Test
    void aCapThatStandsBelowOthersOrAsksForFewerCasesCountsLikewise() {
        UnaryOperator<Typed> below = rowsOf("discount_controls", rows -> {
            List<Row> moved = new ArrayList<>(rows);
            moved.add(moved.remove(0));
            return moved;
        });
        UnaryOperator<Typed> narrower = rowOf(
                "discount_controls",
                "APR-070",
                row -> new Row(row.rowId(), row.number(), onlyExceptions(row), row.outputs(), row.meta()));
        assertThat(required(below).asked().maxDiscountPct()).isEqualByComparingTo("35");
        assertThat(required(narrower).asked().maxDiscountPct()).isEqualByComparingTo("35");
    }

    @Test
    void aCapThatSaysAnotherFigureCountsWithIt() {
        UnaryOperator<Typed> looser = saying("discount_controls", "APR-070", "maxCombinedPct", BigDecimal.TEN);
        assertThat(required(looser).asked().maxDiscountPct()).isEqualByComparingTo("10");
    }

    @Test
    void scenariosThatGoWithoutTheirTableAreAChangeOfTheirOwn() {
        UnaryOperator<Typed> untested = typed -> new Typed(
                typed.hash(),
                typed.vocabulary(),
                typed.catalog(),
                typed.tables(),
                withoutPrices(typed.scenarios()),
                typed.files());
        assertThat(rows(untested)).containsExactly("GOV-900");
        assertThat(rows(untested, CARE)).containsExactly("GOV-010", "GOV-900");
    }

    private static List<ScenarioSheet> withoutPrices(List<ScenarioSheet> sheets) {
        return sheets.stream()
                .filter(sheet -> !sheet.file().equals("pricing.xlsx"))
                .toList();
    }

    @SafeVarargs
    private static List<String> rows(UnaryOperator<Typed>... changes) {
        return required(changes).rows();
    }

    @SafeVarargs
    private static Requirement required(UnaryOperator<Typed>... changes) {
        Typed candidate = BASE;
        for (UnaryOperator<Typed> change : changes) {
            candidate = change.apply(candidate);
        }
        return new GovernanceTable(ShippedRulebook.get()).required(Touched.by(BASE, candidate), null);
    }

    private static UnaryOperator<Typed> saying(String table, String rowId, String term, Object value) {
        return rowOf(table, rowId, row -> {
            Map<String, Object> outputs = new LinkedHashMap<>(row.outputs());
            assertThat(outputs.put(term, value)).isNotNull();
            return new Row(row.rowId(), row.number(), row.conditions(), outputs, row.meta());
        });
    }

    private static UnaryOperator<Typed> rowOf(String table, String rowId, UnaryOperator<Row> change) {
        return rowsOf(
                table,
                rows -> rows.stream()
                        .map(row -> row.rowId().equals(rowId) ? change.apply(row) : row)
                        .toList());
    }

    private static UnaryOperator<Typed> rowsOf(String key, UnaryOperator<List<Row>> change) {
        return typed -> new Typed(
                typed.hash(),
                typed.vocabulary(),
                typed.catalog(),
                typed.tables().stream()
                        .map(table -> table.key().equals(key) ? changed(table, change) : table)
                        .toList(),
                typed.scenarios(),
                typed.files());
    }

    private static DecisionTable changed(DecisionTable table, UnaryOperator<List<Row>> change) {
        return table.with(change.apply(table.rows()));
    }

    /** As its last condition, that of the first column is "any". */
    private static List<ConditionCell> others(Row row) {
        List<ConditionCell> cells = new ArrayList<>(row.conditions());
        cells.set(0, cells.get(cells.size() - 1));
        return cells;
    }

    private static List<ConditionCell> onlyExceptions(Row row) {
        List<ConditionCell> cells = new ArrayList<>(row.conditions());
        cells.set(0, new ConditionCell(new Condition.OneOf(Set.of("EXCEPTION"), false), "EXCEPTION"));
        return cells;
    }

    private static RowMeta off(RowMeta meta) {
        return new RowMeta(meta.owner(), meta.reviewBy(), false, meta.validFrom(), meta.validTo(), meta.note());
    }
}
