package io.proffer.workbook.scenario;

import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.CellRef;
import io.proffer.engine.table.grammar.RawCell;
import io.proffer.scenarios.Expectation;
import io.proffer.scenarios.Scenario;
import io.proffer.scenarios.ScenarioSheet;
import io.proffer.scenarios.Wanted;
import io.proffer.workbook.Findings;
import io.proffer.workbook.layout.BandRow;
import io.proffer.workbook.layout.Bands;
import io.proffer.workbook.layout.KnownHeadings;
import io.proffer.workbook.layout.MergedRange;
import io.proffer.workbook.layout.SheetCell;
import io.proffer.workbook.layout.SheetRow;
import io.proffer.workbook.layout.SheetSink;
import io.proffer.workbook.layout.StrayRows;
import io.proffer.workbook.layout.Visibility;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a test sheet: bands, headings, one scenario a row. */
public final class ScenarioSink implements SheetSink {
    private static final String MARK = "_tests";
    private static final String ABOVE = "Else correct its headings: 'Name', facts and what is expected.";

    private final String sheet;
    private final Vocabulary vocabulary;
    private final Visibility visibility;
    private final Findings findings;
    private final List<Scenario> scenarios = new ArrayList<>();
    private final Map<String, CellRef> names = new HashMap<>();
    private final BitSet reportedStrays = new BitSet();
    private final KnownHeadings headings;
    private final BandRow<ScenarioBand> bandRow;
    private final StrayRows strays;
    private Bands<ScenarioBand> bands = Bands.none();
    private boolean marked;
    private List<ScenarioColumn> columns = List.of();
    private int headingRow;

    /**
     * A sink for one sheet.
     *
     * @param hiddenColumns 0-based columns that are not shown; a hidden one with content is a fault
     */
    public ScenarioSink(String sheet, Vocabulary vocabulary, BitSet hiddenColumns, Findings findings) {
        this.sheet = sheet;
        this.vocabulary = vocabulary;
        this.visibility = new Visibility(sheet, hiddenColumns, findings);
        this.findings = findings;
        this.headings = new KnownHeadings(text -> ScenarioHeading.of(text).isPresent()
                || vocabulary.byHeading(text).isPresent());
        this.bandRow = new BandRow<>(sheet, ScenarioBand.class, headings, findings);
        this.strays = new StrayRows(sheet, ABOVE, findings);
    }

    /** Name of the sheet. */
    public String sheet() {
        return sheet;
    }

    /** True for the name of a test sheet: {@code _tests}, {@code usage_tests} or {@code _tests of usage}. */
    public static boolean isTestSheet(String name) {
        String folded = name.strip().toLowerCase(Locale.ROOT);
        return folded.startsWith(MARK) || folded.endsWith(MARK);
    }

    @Override
    public void row(SheetRow row) {
        visibility.check(row);
        if (headingRow > 0) {
            scenario(row);
            return;
        }
        Optional<Bands<ScenarioBand>> marks = bandRow.read(row);
        if (marks.isPresent()) {
            bands = marks.get();
            marked = true;
        } else if (marked || headings.fill(row)) {
            strays.report();
            headingRow = row.number();
            columns = new ScenarioHeadings(sheet, vocabulary, findings).bind(row, bands);
        } else {
            strays.add(row);
        }
    }

    @Override
    public void end(List<MergedRange> merged) {
        if (headingRow > 0) {
            visibility.check(merged, headingRow);
        } else if (!strays.isEmpty()) {
            strays.reportFirst();
        }
    }

    private void scenario(SheetRow row) {
        ScenarioDraft draft = new ScenarioDraft(sheet, row.number(), findings);
        boolean used = false;
        for (SheetCell cell : row.cells()) {
            used |= read(draft, cell);
        }
        if (used) {
            finish(draft);
        }
    }

    /** Reads a cell; false when it says nothing about the scenario. */
    private boolean read(ScenarioDraft draft, SheetCell cell) {
        if (cell.value() instanceof RawCell.Text text && text.text().isBlank()) {
            return false;
        }
        @Nullable ScenarioColumn column = cell.column() < columns.size() ? columns.get(cell.column()) : null;
        if (column instanceof ScenarioColumn.Fact fact) {
            draft.fact(fact, cell.value());
            return true;
        }
        if (column instanceof ScenarioColumn.Fixed fixed) {
            draft.fixed(fixed, cell.value());
            return true;
        }
        if (!(column instanceof ScenarioColumn.Unread)) {
            stray(cell, draft.number());
        }
        return false;
    }

    private void finish(ScenarioDraft draft) {
        @Nullable Wanted<String> name = draft.cell(ScenarioHeading.NAME, String.class);
        if (!draft.isClean()) {
            return;
        }
        if (name == null) {
            draft.refuse("REQUIRED", "Row " + draft.number() + " has no name. Say in a few words what it shows.");
        }
        Optional<Expectation> expected = new ExpectationCells(draft).read();
        if (name != null && claim(name) && expected.isPresent()) {
            scenarios.add(draft.scenario(name, expected.get()));
        }
    }

    private boolean claim(Wanted<String> name) {
        @Nullable CellRef earlier = names.putIfAbsent(name.value().toLowerCase(Locale.ROOT), name.cell());
        if (earlier != null) {
            findings.add(
                    sheet,
                    name.cell().ref(),
                    "DUPLICATE_NAME",
                    name.value(),
                    "'" + name.value() + "' is already the name in " + earlier + ". Give each scenario its own.");
        }
        return earlier == null;
    }

    /** The first cell of each column that stands under no heading; the others would say the same. */
    private void stray(SheetCell cell, int row) {
        if (!reportedStrays.get(cell.column())) {
            reportedStrays.set(cell.column());
            findings.add(
                    sheet,
                    CellRef.letters(cell.column()) + row,
                    "STRAY_CONTENT",
                    cell.text(),
                    "This cell is under no known column. Clear it, or give the column a heading.");
        }
    }

    /** The scenarios read. Only meaningful when there are no faults. */
    public ScenarioSheet sheet(String file) {
        List<Term> facts = columns.stream()
                .filter(ScenarioColumn.Fact.class::isInstance)
                .map(column -> ((ScenarioColumn.Fact) column).term())
                .toList();
        return new ScenarioSheet(file, sheet, facts, scenarios);
    }
}
