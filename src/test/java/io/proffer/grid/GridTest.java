package io.proffer.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.workbook.RowEdit;
import io.proffer.workbook.RowEdit.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A table on the screen is read as a workbook is, and becomes the edits that were made. */
class GridTest {
    private static final String TABLE = "usage_soft_push";
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final Rulebook rulebook = ShippedRulebook.get();
    private final List<DecisionTable> tables =
            rulebook.tables().stream().map(TableEvaluator::table).toList();
    private final Grid grid = grid(TABLE);

    @Test
    void everyShippedTableIsSoundAsItStandsAndAsksForNoEdit() {
        for (DecisionTable table : tables) {
            Grid each = grid(table.key());
            Sketch sketch = each.sketch(each.lines());

            assertThat(sketch.faults()).as(table.key()).isEmpty();
            assertThat(sketch.edits()).as(table.key()).isEmpty();
        }
    }

    @Test
    void aFaultIsSaidInItsCellWithWhatIsAllowed() {
        List<GridLine> lines = changed(1, Map.of("when_utilizationPct", ">= 80%%", "then_offer", "UPG_BUSINES"));

        Sketch sketch = grid.sketch(lines);

        assertThat(sketch.isSound()).isFalse();
        assertThat(sketch.faultCount()).isEqualTo(2);
        assertThat(sketch.faults())
                .extracting(Sketch.Remark::line, Sketch.Remark::field, Sketch.Remark::level)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(1, "when_utilizationPct", Sketch.Level.FAULT),
                        org.assertj.core.groups.Tuple.tuple(1, "then_offer", Sketch.Level.FAULT));
        assertThat(sketch.faults()).extracting(Sketch.Remark::message).anyMatch(each -> each.contains("UPG_BUSINESS"));
        assertThat(sketch.findings(tables, rulebook.catalog(), TODAY)).isEmpty();
    }

    @Test
    void aColumnOfTheVocabularyIsBlankUntilACellSaysSomething() {
        Grid wider = grid.with(List.of("when_tenureMonths", "when_nonsense"));

        assertThat(wider.columns()).hasSize(grid.columns().size() + 1);
        assertThat(wider.sketch(wider.lines()).faults()).isEmpty();
        assertThat(wider.sketch(wider.lines()).edits()).isEmpty();
        List<GridLine> lines = changed(1, Map.of("when_tenureMonths", ">= 3"));
        assertThat(wider.sketch(lines).edits())
                .singleElement()
                .satisfies(edit -> assertThat(edit.when()).isEqualTo(Map.of("tenureMonths", ">= 3")));
        assertThat(wider.sketch(changed(1, Map.of("when_tenureMonths", "three")))
                        .faultCount())
                .isEqualTo(1);
    }

    @Test
    void columnsAreOfferedThatTheTableMayHaveAndHasNot() {
        List<String> offered = grid.offered(term -> !term.key().equals("seatsActive")).stream()
                .map(GridColumn::field)
                .toList();

        assertThat(offered).contains("when_tenureMonths").doesNotContain("when_utilizationPct", "when_seatsActive");
        assertThat(offered)
                .filteredOn(each -> each.startsWith("then_"))
                .allSatisfy(field -> assertThat(grid.with(List.of(field)).columns())
                        .hasSize(grid.columns().size() + 1));
        assertThat(grid.columns())
                .filteredOn(GridColumn::isFixed)
                .extracting(GridColumn::field)
                .contains("then_offer");
    }

    @Test
    void rowsThatOverlapWhereOnlyOneMayAnswerNameEachOther() {
        DecisionTable only = tables.stream()
                .filter(table -> table.hitPolicy() == HitPolicy.UNIQUE
                        && !table.inputs().isEmpty()
                        && table.rows().size() > 1)
                .findFirst()
                .orElseThrow();
        Grid each = grid(only.key());
        List<GridLine> lines = new ArrayList<>(each.lines());
        Map<String, String> twin = new HashMap<>(lines.get(0).cells());
        twin.put("meta_ROW_ID", "TWIN-1");
        lines.add(new GridLine(null, twin));

        assertThat(each.sketch(each.lines()).overlaps()).isEmpty();
        assertThat(each.sketch(lines).overlaps()).singleElement().satisfies(remark -> {
            assertThat(remark.line()).isEqualTo(lines.size() - 1);
            assertThat(remark.others()).containsExactly(0);
            assertThat(remark.message()).contains("TWIN-1 overlaps row");
        });
    }

    @Test
    void aGapProposesARowCellByCell() {
        Grid gappy = grid("annual_switch");

        assertThat(gappy.sketch(gappy.lines()).findings(tables, rulebook.catalog(), TODAY))
                .filteredOn(remark -> remark.code().equals("W-ENG-002"))
                .singleElement()
                .satisfies(remark -> assertThat(remark.proposal())
                        .containsKey("when_billingInterval")
                        .allSatisfy((field, text) -> assertThat(text).isNotBlank()));
    }

    @Test
    void aRowWithoutIdOrConditionIsRefusedWhole() {
        List<GridLine> lines = new ArrayList<>(grid.lines());
        lines.add(new GridLine(null, Map.of("then_offer", "UPG_BUSINESS")));

        assertThat(grid.sketch(lines).faults()).extracting(Sketch.Remark::code).contains("MISSING_ROW_ID");
        assertThat(grid.sketch(lines).faults()).allMatch(each -> each.line() == lines.size() - 1);
    }

    @Test
    void anIdThatIsTakenNamesTheRowThatHasIt() {
        String first = grid.lines().get(0).was();
        List<GridLine> lines = changed(2, Map.of("meta_ROW_ID", String.valueOf(first)));

        assertThat(grid.sketch(lines).faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(2);
            assertThat(fault.field()).isEqualTo("meta_ROW_ID");
            assertThat(fault.message())
                    .isEqualTo("Row id '" + first + "' is already used in row 1. Give each row its own.");
        });
    }

    @Test
    void whatLintFindsIsSaidAtItsRow() {
        int last = grid.lines().size() - 1;
        List<GridLine> lines = changed(last, Map.of("meta_OWNER", "", "meta_REVIEW_BY", "2026-03-05"));

        assertThat(grid.sketch(lines).findings(tables, rulebook.catalog(), TODAY))
                .filteredOn(each -> each.line() == last)
                .extracting(Sketch.Remark::code, Sketch.Remark::level)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("E-GOV-001", Sketch.Level.ERROR),
                        org.assertj.core.groups.Tuple.tuple("W-GOV-001", Sketch.Level.WARNING));
    }

    @Test
    void onlyCellsThatDifferAreEdited() {
        String id = grid.lines().get(1).was();
        List<GridLine> lines = changed(1, Map.of("when_utilizationPct", "80..94", "then_needStrength", "55"));
        lines.set(2, new GridLine(lines.get(2).was(), Map.of()));

        assertThat(grid.sketch(lines).edits())
                .containsExactly(new RowEdit(
                        String.valueOf(id),
                        Kind.CHANGE,
                        null,
                        Map.of("utilizationPct", "80..94"),
                        Map.of("needStrength", new BigDecimal("55")),
                        Map.of()));
    }

    @Test
    void aClearedCellIsClearedInTheWorkbook() {
        List<GridLine> lines = changed(0, Map.of("meta_NOTE", "", "meta_OWNER", "   "));

        Map<String, Object> cleared = new HashMap<>();
        cleared.put("Owner", null);
        assertThat(grid.sketch(lines).edits().get(0).meta()).containsAllEntriesOf(cleared);
    }

    @Test
    void aRowThatTakesTheIdOfAnotherIsANewOneInItsPlace() {
        List<GridLine> lines = new ArrayList<>(grid.lines());
        String first = String.valueOf(lines.get(0).was());
        String second = String.valueOf(lines.get(1).was());
        lines.set(0, new GridLine(first, Map.of("meta_ROW_ID", second)));
        lines.set(1, new GridLine(second, Map.of("meta_ROW_ID", first)));

        assertThat(grid.sketch(lines).edits())
                .extracting(RowEdit::rowId, RowEdit::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(first, Kind.REMOVE),
                        org.assertj.core.groups.Tuple.tuple(second, Kind.REMOVE),
                        org.assertj.core.groups.Tuple.tuple(second, Kind.ADD),
                        org.assertj.core.groups.Tuple.tuple(first, Kind.ADD));
    }

    /** Rows removed, added, renamed and shuffled at random come out as they were drawn when the edits are replayed. */
    @Test
    void editsLeadFromAnyTableToAnyOther() {
        Random random = new Random(7);
        for (int round = 0; round < 500; round++) {
            List<GridLine> lines = redrawn(random);
            List<String> wanted = grid.sketch(lines).edits().isEmpty()
                    ? grid.lines().stream().map(GridLine::was).toList()
                    : ids(lines);

            List<RowEdit> edits = grid.sketch(lines).edits();

            assertThat(replayed(edits)).as("round %s: %s", round, edits).isEqualTo(wanted);
        }
    }

    private List<GridLine> redrawn(Random random) {
        List<GridLine> lines = new ArrayList<>(grid.lines());
        lines.removeIf(line -> random.nextInt(5) == 0);
        if (random.nextBoolean()) {
            Collections.shuffle(lines, random);
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            lines.add(random.nextInt(lines.size() + 1), new GridLine(null, Map.of("meta_ROW_ID", "NEW-" + i)));
        }
        if (random.nextBoolean() && lines.get(0).was() != null) {
            lines.set(0, new GridLine(lines.get(0).was(), Map.of("meta_ROW_ID", "OTHER")));
        }
        return lines;
    }

    private static List<String> ids(List<GridLine> lines) {
        return lines.stream()
                .map(line -> line.cells().getOrDefault("meta_ROW_ID", String.valueOf(line.was())))
                .toList();
    }

    private List<String> replayed(List<RowEdit> edits) {
        List<String> ids = new ArrayList<>(
                grid.lines().stream().map(GridLine::was).map(String::valueOf).toList());
        for (RowEdit edit : edits) {
            int at = ids.indexOf(edit.rowId());
            switch (edit.kind()) {
                case REMOVE -> ids.remove(at);
                case CHANGE -> ids.set(at, (String) edit.meta().getOrDefault("Row id", edit.rowId()));
                case ADD -> ids.add(ids.indexOf(edit.after()) + 1, edit.rowId());
                case MOVE -> {
                    ids.remove(at);
                    ids.add(ids.indexOf(edit.after()) + 1, edit.rowId());
                }
            }
        }
        return ids;
    }

    private List<GridLine> changed(int line, Map<String, String> cells) {
        List<GridLine> lines = new ArrayList<>(grid.lines());
        lines.set(line, new GridLine(lines.get(line).was(), cells));
        return lines;
    }

    private Grid grid(String key) {
        return Grid.of(
                tables.stream()
                        .filter(table -> table.key().equals(key))
                        .findFirst()
                        .orElseThrow(),
                rulebook.vocabulary());
    }
}
