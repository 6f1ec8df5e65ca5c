package io.proffer.migration;

import io.proffer.engine.table.Condition;
import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.grammar.CellGrammar;
import io.proffer.engine.table.grammar.Parsed;
import io.proffer.engine.table.grammar.RawCell;
import io.proffer.migration.sheet.Declined;
import io.proffer.migration.sheet.NativeColumn;
import io.proffer.migration.sheet.NativeTable;
import io.proffer.migration.words.CellWords;
import io.proffer.migration.words.Plain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes typed rows of the rules of a native table; a rule that would decide otherwise is switched off. */
final class RowMaker {
    private static final ConditionCell ANY = new ConditionCell(new Condition.Any(), "any");

    private final NativeTable table;
    private final ColumnPlan plan;
    private final Notices notices;
    private final RowMetaMaker metas;
    private final List<NativeColumn> lost;
    private boolean whole = true;

    RowMaker(NativeTable table, ColumnPlan plan, String key, Notices notices) {
        this.table = table;
        this.plan = plan;
        this.notices = notices;
        this.metas = new RowMetaMaker(table, key, notices);
        this.lost = table.columns().stream()
                .filter(column -> RowColumns.isLost(column, table))
                .toList();
    }

    /** The rows, in the order in which they answer. */
    List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int number : RowOrder.rows(table)) {
            rows.add(row(number));
        }
        return rows;
    }

    private Row row(int number) {
        whole = lost.stream().allMatch(column -> isBlank(table.at(number, column)));
        List<ConditionCell> conditions = new ArrayList<>();
        plan.conditions().forEach(column -> conditions.add(condition(number, column)));
        Map<String, Object> outputs = new LinkedHashMap<>();
        plan.outcomes().forEach(column -> outcome(number, column, outputs));
        if (!conditions.isEmpty()
                && conditions.stream().allMatch(cell -> cell.text().isEmpty())) {
            conditions.set(0, ANY);
        }
        return metas.row(number, conditions, outputs, whole);
    }

    private ConditionCell condition(int number, Planned column) {
        RawCell cell = table.at(number, column.from());
        if (isBlank(cell)) {
            return new ConditionCell(new Condition.Blank(), "");
        }
        if (column.note() || column.constraint() == null) {
            whole = false;
            return new ConditionCell(new Condition.Blank(), Plain.of(saved(cell)));
        }
        try {
            String said = CellWords.of(column.constraint(), cell);
            Parsed<ConditionCell> parsed = CellGrammar.condition(column.term(), new RawCell.Text(said));
            if (parsed instanceof Parsed.Refused<ConditionCell> refused) {
                throw new Declined(refused.fault().message());
            }
            return ((Parsed.Value<ConditionCell>) parsed).value();
        } catch (Declined declined) {
            off(number, column, declined.why());
            return new ConditionCell(new Condition.Blank(), "");
        }
    }

    private void outcome(int number, Planned column, Map<String, Object> outputs) {
        RawCell cell = table.at(number, column.from());
        if (isBlank(cell)) {
            return;
        }
        if (column.note()) {
            whole = false;
            outputs.put(column.term().key(), Plain.of(saved(cell)));
            return;
        }
        try {
            String text = CellWords.text(cell).replaceAll("^\"(.*)\"$", "$1");
            Parsed<Object> parsed = CellGrammar.output(column.term(), new RawCell.Text(text));
            if (parsed instanceof Parsed.Refused<Object> refused) {
                throw new Declined(refused.fault().message());
            }
            outputs.put(column.term().key(), ((Parsed.Value<Object>) parsed).value());
        } catch (Declined declined) {
            off(number, column, declined.why());
        }
    }

    private void off(int number, Planned column, String why) {
        whole = false;
        notices.declined(
                table.sheet().name(),
                NativeTable.ref(number, column.from().index()),
                "The cell of '" + column.term().label() + "' is not taken over and its row is switched off: " + why);
    }

    private static String saved(RawCell cell) {
        return (cell instanceof RawCell.Formula formula ? formula.saved() : cell).shown();
    }

    private static boolean isBlank(RawCell cell) {
        return cell instanceof RawCell.Blank || cell.shown().isBlank();
    }
}
