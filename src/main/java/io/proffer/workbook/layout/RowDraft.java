package io.proffer.workbook.layout;

import io.proffer.engine.table.CellRef;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.RowMeta;
import io.proffer.engine.table.grammar.CellFault;
import io.proffer.engine.table.grammar.Parsed;
import io.proffer.engine.table.grammar.RawCell;
import io.proffer.workbook.Fault;
import io.proffer.workbook.Findings;
import io.proffer.workbook.FormulaNotice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One row in the making. */
final class RowDraft {
    private final String sheet;
    private final int number;
    private final Findings findings;
    private final int faultsBefore;
    private final List<ConditionCell> conditions = new ArrayList<>();
    private final Map<String, Object> outputs = new LinkedHashMap<>();
    private final Map<MetaHeading, Object> meta = new EnumMap<>(MetaHeading.class);

    RowDraft(String sheet, int number, Findings findings) {
        this.sheet = sheet;
        this.number = number;
        this.findings = findings;
        this.faultsBefore = findings.total();
    }

    int number() {
        return number;
    }

    void condition(BoundColumn column, RawCell cell, Parsed<ConditionCell> parsed) {
        @Nullable ConditionCell condition = accepted(column, cell, parsed);
        if (condition != null) {
            conditions.add(condition);
        }
    }

    void outcome(BoundColumn column, RawCell cell, Parsed<Object> parsed, boolean required) {
        @Nullable Object value = accepted(column, cell, parsed);
        if (value != null) {
            outputs.put(column.column().term().key(), value);
        } else if (required && parsed instanceof Parsed.Nothing<Object>) {
            String label = column.column().term().label();
            findings.add(sheet, ref(column), "REQUIRED", "", "'" + label + "' must be filled.");
        }
    }

    void meta(BoundColumn column, RawCell cell, Parsed<Object> parsed) {
        @Nullable MetaHeading heading = column.meta();
        @Nullable Object value = accepted(column, cell, parsed);
        if (heading != null && value != null) {
            meta.put(heading, value);
        } else if (heading == MetaHeading.ROW_ID && parsed instanceof Parsed.Nothing<Object>) {
            findings.add(
                    sheet,
                    ref(column),
                    "MISSING_ROW_ID",
                    "",
                    "Row " + number + " has no row id. Give it one that no other row of the table has.");
        }
    }

    private <T> @Nullable T accepted(BoundColumn column, RawCell cell, Parsed<T> parsed) {
        if (parsed instanceof Parsed.Refused<T> refused) {
            CellFault fault = refused.fault();
            findings.add(() -> Fault.cell(sheet, ref(column), fault));
            return null;
        }
        if (cell instanceof RawCell.Formula formula) {
            findings.add(new FormulaNotice(
                    sheet, ref(column), formula.shown(), formula.saved().shown()));
        }
        return parsed instanceof Parsed.Value<T> value ? value.value() : null;
    }

    private String ref(BoundColumn column) {
        return CellRef.letters(column.sheetColumn()) + number;
    }

    /** True when every cell so far was understood. */
    boolean isClean() {
        return findings.total() == faultsBefore;
    }

    /** True when the row has conditions to write and none is written. */
    boolean matchesEveryone() {
        return !conditions.isEmpty()
                && conditions.stream().allMatch(cell -> cell.condition() instanceof Condition.Blank);
    }

    /** The id of the row, null when it has none. */
    @Nullable
    String rowId() {
        return (String) meta.get(MetaHeading.ROW_ID);
    }

    /** The first and last day of a row, in its meta columns or its outcomes. */
    boolean endsBeforeItStarts() {
        return crossed(meta.get(MetaHeading.VALID_FROM), meta.get(MetaHeading.VALID_TO))
                || crossed(outputs.get("validFrom"), outputs.get("validTo"));
    }

    private static boolean crossed(@Nullable Object from, @Nullable Object to) {
        return from instanceof LocalDate first && to instanceof LocalDate last && last.isBefore(first);
    }

    Row row(String rowId) {
        RowMeta rowMeta = new RowMeta(
                (String) meta.get(MetaHeading.OWNER),
                (LocalDate) meta.get(MetaHeading.REVIEW_BY),
                !Boolean.FALSE.equals(meta.get(MetaHeading.ENABLED)),
                (LocalDate) meta.get(MetaHeading.VALID_FROM),
                (LocalDate) meta.get(MetaHeading.VALID_TO),
                (String) meta.get(MetaHeading.NOTE));
        return new Row(rowId, number, conditions, outputs, rowMeta);
    }
}
