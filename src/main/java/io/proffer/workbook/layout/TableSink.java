package io.proffer.workbook.layout;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.grammar.Spelling;
import io.proffer.workbook.Fault;
import io.proffer.workbook.Findings;
import io.proffer.workbook.layout.BoundColumn.Role;
import io.proffer.workbook.layout.HeadBlock.Entry;
import io.proffer.workbook.layout.HeadBlock.Label;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the sheet of one table: head block, bands, headings, rows. */
public final class TableSink implements SheetSink {
    private static final String ABOVE =
            "Else correct it: a head block has 'Table', 'Stage', 'Hit policy' or 'Purpose' in"
                    + " column A and the value in column B; headings are words of the vocabulary.";

    private final String sheet;
    private final Vocabulary vocabulary;
    private final SchemaFinder schemas;
    private final Visibility visibility;
    private final Findings findings;
    private final KnownHeadings headings;
    private final BandRow<Band> bandRow;
    private final HeadBlock head;
    private final StrayRows strays;
    private Bands<Band> bands = Bands.none();
    /** The row after the bands is that of the headings, whatever it says. */
    private boolean marked;

    private HitPolicy hitPolicy = HitPolicy.COLLECT;
    private int headingRow;
    private boolean unknown;
    private @Nullable TableSchema schema;
    private @Nullable RuleRows rows;

    /**
     * A sink for one sheet.
     *
     * @param hiddenColumns 0-based columns that are not shown; a hidden one with content is a fault
     */
    public TableSink(String sheet, Vocabulary vocabulary, BitSet hiddenColumns, Findings findings) {
        this.sheet = sheet;
        this.vocabulary = vocabulary;
        this.schemas = new SchemaFinder(vocabulary);
        this.visibility = new Visibility(sheet, hiddenColumns, findings);
        this.findings = findings;
        this.headings = KnownHeadings.ofTables(vocabulary);
        this.bandRow = new BandRow<>(sheet, Band.class, headings, findings);
        this.head = new HeadBlock(sheet, headings, findings);
        this.strays = new StrayRows(sheet, ABOVE, findings);
    }

    @Override
    public void row(SheetRow row) {
        visibility.check(row);
        if (unknown) {
            return;
        }
        if (rows != null) {
            rows.read(row);
            return;
        }
        above(row);
    }

    private void above(SheetRow row) {
        Optional<Bands<Band>> marks = bandRow.read(row);
        if (marks.isPresent()) {
            bands = marks.get();
            marked = true;
        } else if (marked || headings.fill(row)) {
            strays.report();
            bind(row);
        } else if (!head.takes(row)) {
            strays.add(row);
            head.passOver(row);
        }
    }

    private void bind(SheetRow row) {
        headingRow = row.number();
        Optional<TableSchema> found = schema();
        if (found.isEmpty()) {
            unknown = true;
            return;
        }
        schema = found.get();
        checkStage(schema);
        hitPolicy = hitPolicy(schema);
        List<BoundColumn> columns = new HeadingRow(sheet, vocabulary, schema, findings).bind(row, bands);
        rows = RuleRows.ofSheet(sheet, schema, columns, findings);
    }

    private Optional<TableSchema> schema() {
        Entry name = head.entry(Label.TABLE).orElse(new Entry(sheet, ""));
        String key = SchemaFinder.key(name.value());
        String stage = head.entry(Label.STAGE).map(Entry::value).orElse("");
        Optional<TableSchema> found = schemas.declared(key).or(() -> schemas.needTable(key, stage));
        if (found.isEmpty()) {
            findings.add(() -> new Fault(
                    "UNKNOWN_TABLE",
                    sheet,
                    name.ref(),
                    name.value(),
                    schemas.unknown(name.value(), key),
                    schemas.keys()));
        }
        return found;
    }

    @Override
    public void end(List<MergedRange> merged) {
        if (headingRow == 0 && !strays.isEmpty()) {
            schema().ifPresent(named -> strays.reportFirst());
            return;
        }
        if (headingRow == 0) {
            findings.add(sheet, "", "SHEET_EMPTY", "", "The sheet is empty. Fill in a table or delete the sheet.");
            return;
        }
        visibility.check(merged, headingRow);
        if (rows != null && rows.isEmpty()) {
            findings.add(sheet, "", "NO_ROWS", "", "The table has a header but no rule rows. Add at least one.");
        }
    }

    /** Name of the sheet. */
    public String sheet() {
        return sheet;
    }

    /** Key of the table that the sheet names, whatever else is wrong with it; empty when it names none. */
    public Optional<String> key() {
        return Optional.ofNullable(schema).map(TableSchema::key);
    }

    /** The table, empty when the sheet names none. Only meaningful when there are no faults. */
    public Optional<DecisionTable> table() {
        if (schema == null || rows == null) {
            return Optional.empty();
        }
        String purpose = head.entry(Label.PURPOSE).map(Entry::value).orElse(schema.purpose());
        return Optional.of(new DecisionTable(
                schema.key(),
                schema.stage(),
                hitPolicy,
                purpose,
                sheet,
                rows.columns(Role.INPUT),
                rows.columns(Role.OUTPUT),
                rows.rows()));
    }

    private void checkStage(TableSchema schema) {
        head.entry(Label.STAGE)
                .filter(stage -> !stage.value().equalsIgnoreCase(schema.stage()))
                .ifPresent(stage -> {
                    String message = "Table '" + schema.key() + "' belongs to stage " + schema.stage() + ", found '"
                            + stage.value() + "'. Correct the stage or the table.";
                    findings.add(() -> new Fault(
                            "WRONG_STAGE", sheet, stage.ref(), stage.value(), message, List.of(schema.stage())));
                });
    }

    private HitPolicy hitPolicy(TableSchema schema) {
        String standard = schema.hitPolicies().isEmpty()
                ? "COLLECT"
                : schema.hitPolicies().get(0);
        Optional<Entry> written = head.entry(Label.HIT_POLICY);
        String wanted = written.map(Entry::value).orElse(standard).toUpperCase(Locale.ROOT);
        if (schema.hitPolicies().contains(wanted) || wanted.equals(standard)) {
            return HitPolicy.valueOf(wanted);
        }
        String near = Spelling.hint(wanted, schema.hitPolicies());
        findings.add(() -> new Fault(
                "WRONG_HIT_POLICY",
                sheet,
                written.map(Entry::ref).orElse(""),
                wanted,
                "'" + wanted + "' is not a hit policy of '" + schema.key() + "'. Allowed: "
                        + String.join(", ", schema.hitPolicies()) + "." + near,
                schema.hitPolicies()));
        return HitPolicy.valueOf(standard);
    }
}
