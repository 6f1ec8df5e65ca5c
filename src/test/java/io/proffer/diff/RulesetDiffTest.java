package io.proffer.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.table.CellRef;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.RowMeta;
import io.proffer.json.CanonicalJson;
import io.proffer.workbook.TypedTables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RulesetDiffTest {
    private static final String HEAD = "Plan,Utilization %,Periods over warn,Offer,Reason code,Row id,Owner\n";
    private static final DecisionTable BASE = table(HEAD
            + "STARTER,>= 80,>= 2,UPG_TEAM,USAGE_NEAR_LIMIT,USE-010,growth\n"
            + "TEAM,>= 80,>= 2,UPG_BUSINESS,USAGE_NEAR_LIMIT,USE-020,growth\n"
            + "TEAM,,>= 5,UPG_BUSINESS,USAGE_NEAR_LIMIT,USE-030,growth\n");

    @Test
    void aChangedCellIsSaidInWordsWithItsPlace() {
        DecisionTable raised = table(HEAD
                + "STARTER,>= 80,>= 2,UPG_TEAM,USAGE_NEAR_LIMIT,USE-010,growth\n"
                + "TEAM,>=95,>= 2,UPG_BUSINESS,USAGE_NEAR_LIMIT,USE-020,sales\n"
                + "TEAM,,>= 5,UPG_BUSINESS,USAGE_NEAR_LIMIT,USE-030,growth\n");

        RulesetDiff diff = RulesetDiff.between(List.of(BASE), List.of(raised));

        assertThat(diff.sentences())
                .containsExactly("own_needs USE-020: Utilization % >= 80 → >= 95; Owner growth → sales");
        RowDiff row = diff.tables().get(0).rows().get(0);
        assertThat(row.change()).isEqualTo(Change.CHANGED);
        assertThat(row.cells().get(0))
                .isEqualTo(new CellChange("Utilization %", ">= 80", ">= 95", new CellRef("own_needs", "B6")));
        assertThat(diff.rows(Change.CHANGED)).isOne();
    }

    @Test
    void rowsThatCameAndWentAreToldWhole() {
        DecisionTable other = table(HEAD
                + "STARTER,>= 80,>= 2,UPG_TEAM,USAGE_NEAR_LIMIT,USE-010,growth\n"
                + "TEAM,>= 99,,UPG_BUSINESS,USAGE_NEAR_LIMIT,USE-040,growth\n"
                + "TEAM,,>= 5,UPG_BUSINESS,USAGE_NEAR_LIMIT,USE-030,growth\n");

        assertThat(RulesetDiff.between(List.of(BASE), List.of(other)).sentences())
                .containsExactly(
                        "own_needs USE-040: new row: Plan TEAM; Utilization % >= 99; Offer UPG_BUSINESS;"
                                + " Reason code USAGE_NEAR_LIMIT; Owner growth; Enabled yes",
                        "own_needs USE-020: row removed: Plan TEAM; Utilization % >= 80; Periods over warn >= 2;"
                                + " Offer UPG_BUSINESS; Reason code USAGE_NEAR_LIMIT; Owner growth; Enabled yes");
    }

    @Test
    void aMovedRowIsNamedAloneAndANewColumnIsBlankBefore() {
        DecisionTable other = table("Burst,Plan,Utilization %,Periods over warn,Offer,Reason code,Row id,Owner\n"
                + ",TEAM,,>= 5,UPG_BUSINESS,USAGE_NEAR_LIMIT,USE-030,growth\n"
                + "no,STARTER,>= 80,>= 2,UPG_TEAM,USAGE_NEAR_LIMIT,USE-010,growth\n"
                + ",TEAM,>= 80,>= 2,UPG_BUSINESS,USAGE_NEAR_LIMIT,USE-020,growth\n");

        assertThat(RulesetDiff.between(List.of(BASE), List.of(other)).sentences())
                .containsExactly(
                        "own_needs: Columns under WHEN Plan, Utilization %, Periods over warn → Burst, Plan,"
                                + " Utilization %, Periods over warn",
                        "own_needs USE-030: moved from place 3 to place 1", "own_needs USE-010: Burst blank → no");
    }

    @Test
    void rowsThatChangePlacesAreBothNamedAndTheOneBetweenIsNot() {
        DecisionTable swapped = table(HEAD
                + "TEAM,,>= 5,UPG_BUSINESS,USAGE_NEAR_LIMIT,USE-030,growth\n"
                + "TEAM,>= 80,>= 2,UPG_BUSINESS,USAGE_NEAR_LIMIT,USE-020,growth\n"
                + "STARTER,>= 80,>= 2,UPG_TEAM,USAGE_NEAR_LIMIT,USE-010,growth\n");

        assertThat(RulesetDiff.between(List.of(BASE), List.of(swapped)).sentences())
                .containsExactly(
                        "own_needs USE-030: moved from place 3 to place 1",
                        "own_needs USE-010: moved from place 1 to place 3");
    }

    @Test
    void wholeTablesComeAndGoAndPolicyCounts() {
        DecisionTable first = new DecisionTable(
                BASE.key(),
                BASE.stage(),
                HitPolicy.FIRST,
                BASE.purpose(),
                BASE.sheet(),
                BASE.inputs(),
                BASE.outputs(),
                BASE.rows());

        assertThat(RulesetDiff.between(List.of(BASE), List.of(first)).sentences())
                .containsExactly("own_needs: Hit policy COLLECT → FIRST");
        assertThat(RulesetDiff.between(List.of(), List.of(BASE)).sentences())
                .hasSize(4)
                .startsWith("own_needs: new table");
        assertThat(RulesetDiff.between(List.of(BASE), List.of()).sentences())
                .hasSize(4)
                .startsWith("own_needs: table removed");
    }

    @Test
    void whereATableStandsMeansNothing() {
        DecisionTable elsewhere = new DecisionTable(
                BASE.key(),
                BASE.stage(),
                BASE.hitPolicy(),
                BASE.purpose(),
                "another sheet",
                BASE.inputs(),
                BASE.outputs(),
                BASE.rows().stream()
                        .map(row -> new Row(row.rowId(), row.number() + 3, row.conditions(), row.outputs(), row.meta()))
                        .toList());

        assertThat(RulesetDiff.between(List.of(BASE), List.of(elsewhere)).isEmpty())
                .isTrue();
    }

    @Test
    void programsReadTheSameBytesEveryTime() {
        DecisionTable switchedOff =
                BASE.with(BASE.rows().stream().map(RulesetDiffTest::switchedOff).toList());

        String json = CanonicalJson.text(RulesetDiff.between(List.of(BASE), List.of(switchedOff)));

        assertThat(json)
                .startsWith("{\"tables\":[{\"table\":\"own_needs\",\"change\":\"CHANGED\",\"head\":[],\"rows\":["
                        + "{\"rowId\":\"USE-010\",\"change\":\"CHANGED\",\"words\":\"Owner growth → blank; Enabled yes →"
                        + " no\",\"cells\":[");
        assertThat(CanonicalJson.text(CanonicalJson.readBack(json, RulesetDiff.class)))
                .isEqualTo(json);
    }

    private static Row switchedOff(Row row) {
        RowMeta off = new RowMeta(null, null, false, null, null, null);
        return new Row(row.rowId(), row.number(), row.conditions(), row.outputs(), off);
    }

    /** Putting the moved rows back where they were gives the old order: nothing else has moved. */
    @Property(tries = 200)
    void theRowsThatDidNotMoveKeepTheirOrder(@ForAll long seed, @ForAll @IntRange(max = 12) int size) {
        List<String> before = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            before.add("R-" + i);
        }
        List<String> after = new ArrayList<>(before);
        Collections.shuffle(after, new java.util.Random(seed));

        Map<String, Moves.Move> moves = Moves.of(before, after);
        List<String> stayed = new ArrayList<>(after);
        stayed.removeAll(moves.keySet());
        List<String> expected = new ArrayList<>(before);
        expected.retainAll(stayed);

        assertThat(stayed).isEqualTo(expected);
        assertThat(stayed.isEmpty()).isEqualTo(size == 0);
        assertThat(moves.values()).allMatch(move -> move.from() != move.to());
    }

    @Test
    void rowsThatCameOrWentMoveNoOthers() {
        Map<String, Moves.Move> moves =
                Moves.of(List.of("X", "Y", "Z", "A", "B", "C", "D", "E"), List.of("B", "C", "D", "A", "E"));

        assertThat(moves).containsOnlyKeys("A");
        assertThat(moves.get("A").words()).contains("moved past other rows").contains("place 4");
        assertThat(Moves.of(List.of("A", "B", "C"), List.of("N", "A", "B", "C")))
                .isEmpty();
    }

    private static DecisionTable table(String csv) {
        return TypedTables.read("own_needs", "APPLICABILITY", "COLLECT", csv);
    }
}
