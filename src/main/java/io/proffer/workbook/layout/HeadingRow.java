package io.proffer.workbook.layout;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.CellRef;
import io.proffer.engine.table.grammar.CellGrammar;
import io.proffer.engine.table.grammar.Parsed;
import io.proffer.workbook.Fault;
import io.proffer.workbook.Findings;
import io.proffer.workbook.layout.BoundColumn.Role;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Binds the headings of a sheet to the terms of a table. */
final class HeadingRow {
    private final String sheet;
    private final Vocabulary vocabulary;
    private final TableSchema schema;
    private final HeadingMeaning meaning;
    private final Findings findings;
    private final Map<String, String> refs = new LinkedHashMap<>();
    private final Set<String> misplaced = new HashSet<>();

    HeadingRow(String sheet, Vocabulary vocabulary, TableSchema schema, Findings findings) {
        this.sheet = sheet;
        this.vocabulary = vocabulary;
        this.schema = schema;
        this.meaning = new HeadingMeaning(vocabulary, schema);
        this.findings = findings;
    }

    /** The columns from left to right; every fault of the row is reported. */
    List<BoundColumn> bind(SheetRow row, Bands<Band> bands) {
        List<BoundColumn> columns = new ArrayList<>();
        for (SheetCell cell : row.cells()) {
            while (columns.size() < cell.column()) {
                columns.add(BoundColumn.of(columns.size(), Role.STRAY));
            }
            columns.add(column(cell, row.number(), bands.over(cell.column()).orElse(null)));
        }
        schema.then().forEach(key -> requireOutcome(key, row.number()));
        require(Role.META + MetaHeading.ROW_ID.name(), MetaHeading.ROW_ID.label(), row.number());
        return columns;
    }

    private String label(String key) {
        return vocabulary.find(key).map(term -> term.label()).orElse(key);
    }

    /** An outcome that stands elsewhere is not missing: its place, or the mark above it, is wrong. */
    private void requireOutcome(String key, int row) {
        String condition = refs.get(Role.INPUT + key);
        if (misplaced.contains(key)) {
            return;
        }
        if (condition == null || refs.containsKey(Role.OUTPUT + key)) {
            require(Role.OUTPUT + key, label(key), row);
        } else {
            String label = label(key);
            findings.add(
                    sheet,
                    condition,
                    "MISSING_COLUMN",
                    label,
                    "'" + label + "' in " + condition + " stands under WHEN, and is required under THEN."
                            + " Let THEN begin above it, or add the column under THEN.");
        }
    }

    private void require(String identity, String label, int row) {
        if (!refs.containsKey(identity)) {
            findings.add(
                    sheet, row + ":" + row, "MISSING_COLUMN", "", "The required column '" + label + "' is missing.");
        }
    }

    private BoundColumn column(SheetCell cell, int row, @Nullable Band band) {
        String ref = CellRef.letters(cell.column()) + row;
        if (cell.text().startsWith("#")) {
            return BoundColumn.of(cell.column(), Role.NOTE);
        }
        Parsed<Object> text = CellGrammar.output(MetaHeading.NOTE.term(), cell.value());
        if (text instanceof Parsed.Refused<Object> refused) {
            findings.add(() -> Fault.cell(sheet, ref, refused.fault()));
            return BoundColumn.of(cell.column(), Role.IGNORED);
        }
        String heading = cell.text();
        BoundColumn column = meaning.of(heading, cell.column(), band).orElse(null);
        if (column == null) {
            findings.add(() -> Fault.at(sheet, ref, "UNKNOWN_COLUMN", heading, meaning.unknown(heading, band)));
            Optional<Term> known = vocabulary.byHeading(heading);
            known.ifPresent(term -> misplaced.add(term.key()));
            return BoundColumn.of(cell.column(), known.isPresent() ? Role.IGNORED : Role.STRAY);
        }
        return unlessTaken(column, heading, ref);
    }

    private BoundColumn unlessTaken(BoundColumn column, String heading, String ref) {
        String earlier = refs.putIfAbsent(column.identity(), ref);
        if (earlier == null) {
            return column;
        }
        findings.add(
                sheet,
                ref,
                "DUPLICATE_COLUMN",
                heading,
                "Column '" + heading + "' is already in " + sheet + "!" + earlier + ". Delete one of them.");
        return BoundColumn.of(column.sheetColumn(), Role.IGNORED);
    }
}
