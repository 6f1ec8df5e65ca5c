package io.proffer.workbook.scenario;

import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.CellRef;
import io.proffer.engine.table.grammar.Spelling;
import io.proffer.workbook.Fault;
import io.proffer.workbook.Findings;
import io.proffer.workbook.layout.Bands;
import io.proffer.workbook.layout.SheetCell;
import io.proffer.workbook.layout.SheetRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Binds the headings of a test sheet: to facts of the vocabulary and to the columns every test sheet may have. */
final class ScenarioHeadings {
    private final String sheet;
    private final Vocabulary vocabulary;
    private final Findings findings;
    private final Map<String, String> refs = new HashMap<>();

    ScenarioHeadings(String sheet, Vocabulary vocabulary, Findings findings) {
        this.sheet = sheet;
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    /** The columns from left to right; every fault of the row is reported. */
    List<ScenarioColumn> bind(SheetRow row, Bands<ScenarioBand> bands) {
        List<ScenarioColumn> columns = new ArrayList<>();
        for (SheetCell cell : row.cells()) {
            while (columns.size() < cell.column()) {
                columns.add(new ScenarioColumn.Stray(columns.size()));
            }
            columns.add(column(cell, row.number(), bands.over(cell.column()).orElse(null)));
        }
        if (!refs.containsKey(ScenarioHeading.NAME.name())) {
            findings.add(
                    sheet,
                    row.number() + ":" + row.number(),
                    "MISSING_COLUMN",
                    "",
                    "The required column '" + ScenarioHeading.NAME.label() + "' is missing.");
        }
        return columns;
    }

    private ScenarioColumn column(SheetCell cell, int row, @Nullable ScenarioBand band) {
        String heading = cell.text();
        if (heading.startsWith("#")) {
            return new ScenarioColumn.Unread(cell.column());
        }
        String ref = CellRef.letters(cell.column()) + row;
        Optional<ScenarioColumn> column = meaning(heading, cell.column(), band);
        if (column.isEmpty()) {
            findings.add(() -> Fault.at(sheet, ref, "UNKNOWN_COLUMN", heading, unknown(heading, band)));
            return new ScenarioColumn.Stray(cell.column());
        }
        return unlessTaken(column.get(), heading, ref);
    }

    /** Under GIVEN a word of the vocabulary is a fact; without a band the columns of every test sheet come first. */
    private Optional<ScenarioColumn> meaning(String heading, int column, @Nullable ScenarioBand band) {
        Optional<ScenarioColumn> fixed = ScenarioHeading.of(heading)
                .filter(known -> band == null || known.band() == band)
                .map(known -> new ScenarioColumn.Fixed(column, known, known.term(vocabulary)));
        if (fixed.isPresent() || band != null && band != ScenarioBand.GIVEN) {
            return fixed;
        }
        return vocabulary
                .byHeading(heading)
                .filter(ScenarioHeadings::isFact)
                .map(term -> new ScenarioColumn.Fact(column, term));
    }

    private static boolean isFact(Term term) {
        return term.isInput() && term.type() != TermType.TEXT;
    }

    private ScenarioColumn unlessTaken(ScenarioColumn column, String heading, String ref) {
        String identity = column instanceof ScenarioColumn.Fact fact
                ? "fact " + fact.term().key()
                : ((ScenarioColumn.Fixed) column).heading().name();
        String earlier = refs.putIfAbsent(identity, ref);
        if (earlier == null) {
            return column;
        }
        findings.add(
                sheet,
                ref,
                "DUPLICATE_COLUMN",
                heading,
                "Column '" + heading + "' is already in " + sheet + "!" + earlier + ". Delete one of them.");
        return new ScenarioColumn.Unread(column.sheetColumn());
    }

    private String unknown(String heading, @Nullable ScenarioBand band) {
        String note = " Start the name with # for a private note column.";
        Optional<ScenarioHeading> misplaced = ScenarioHeading.of(heading);
        if (misplaced.isPresent()) {
            return "'" + heading + "' does not belong under " + band + ". Move it under "
                    + misplaced.get().band() + ".";
        }
        Optional<Term> term = vocabulary.byHeading(heading);
        if (term.filter(ScenarioHeadings::isFact).isPresent()) {
            return "'" + heading + "' is a fact. Move it under GIVEN." + note;
        }
        if (term.isPresent()) {
            return "'" + heading + "' cannot be given: tables say it, they do not read it."
                    + " Expect the row that says it under 'Rows hit'." + note;
        }
        String near = Spelling.hint(heading, headings());
        return "'" + heading + "' is not a known column." + near + note;
    }

    private List<String> headings() {
        return Stream.concat(
                        Stream.of(ScenarioHeading.values()).map(ScenarioHeading::label),
                        vocabulary.terms().stream()
                                .filter(ScenarioHeadings::isFact)
                                .flatMap(term -> Stream.concat(Stream.of(term.label()), term.aliases().stream())))
                .toList();
    }
}
