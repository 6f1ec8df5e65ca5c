package io.proffer.engine.rulebook.compile;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.rulebook.drl.RuleFault;
import io.proffer.engine.rulebook.rows.DroolsTable;
import io.proffer.engine.rulebook.rows.SelfTest;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.IndexedTables;
import io.proffer.engine.table.TableEvaluator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Compiles each table twice, into the index and into Drools rows, and lets it serve only when both agree. */
final class TableCompiler {
    private final TableEngine engine;
    private final BiFunction<Vocabulary, TableEvaluator, TableEvaluator> toRows;

    TableCompiler(TableEngine engine) {
        this(engine, DroolsTable::new);
    }

    /** A compiler whose rows are made otherwise, to show what a difference does. */
    TableCompiler(TableEngine engine, BiFunction<Vocabulary, TableEvaluator, TableEvaluator> toRows) {
        this.engine = engine;
        this.toRows = toRows;
    }

    /** The serving evaluators by table key, in reading order; what is wrong is added to the faults. */
    Map<String, TableEvaluator> compile(RulebookSource source, List<RuleFault> faults) {
        List<DecisionTable> tables = inReadingOrder(source.vocabulary(), source.tables());
        faults.addAll(duplicates(tables));
        Map<String, TableEvaluator> serving = new LinkedHashMap<>();
        for (TableEvaluator index : IndexedTables.of(source.vocabulary(), tables)) {
            TableEvaluator drools = toRows.apply(source.vocabulary(), index);
            SelfTest.AT_START
                    .compare(source.vocabulary(), index, drools)
                    .map(TableCompiler::fault)
                    .ifPresent(faults::add);
            serving.put(index.table().key(), engine == TableEngine.INDEX ? index : drools);
        }
        return serving;
    }

    /** The serving evaluators of tables on which both were shown to agree before. */
    Map<String, TableEvaluator> compileProven(RulebookSource source) {
        List<DecisionTable> tables = inReadingOrder(source.vocabulary(), source.tables());
        Map<String, TableEvaluator> serving = new LinkedHashMap<>();
        for (TableEvaluator index : IndexedTables.of(source.vocabulary(), tables)) {
            serving.put(
                    index.table().key(),
                    engine == TableEngine.INDEX ? index : toRows.apply(source.vocabulary(), index));
        }
        return serving;
    }

    private static RuleFault fault(SelfTest.Difference difference) {
        return new RuleFault(
                difference.table().key(),
                difference.row().number(),
                "The index and Drools differ on row " + difference.row().rowId() + " ("
                        + difference.table().cell(difference.row()) + ") for " + difference.facts()
                        + ". This is a defect of the program, not of the table: report it with this message.");
    }

    private static List<RuleFault> duplicates(List<DecisionTable> tables) {
        Map<String, DecisionTable> byKey = new HashMap<>();
        List<RuleFault> faults = new ArrayList<>();
        for (DecisionTable table : tables) {
            @Nullable DecisionTable first = byKey.putIfAbsent(table.key(), table);
            if (first != null) {
                faults.add(new RuleFault(
                        table.key(),
                        0,
                        "Table " + table.key() + " is on sheet " + first.sheet() + " and again on sheet "
                                + table.sheet() + ". Keep one of them."));
            }
        }
        return faults;
    }

    /** Tables the vocabulary knows in its order, then the others by key: the order never depends on files. */
    private static List<DecisionTable> inReadingOrder(Vocabulary vocabulary, List<DecisionTable> tables) {
        List<String> known = vocabulary.schemas().stream().map(TableSchema::key).toList();
        return tables.stream()
                .sorted(Comparator.comparingInt((DecisionTable table) -> place(known.indexOf(table.key())))
                        .thenComparing(DecisionTable::key))
                .toList();
    }

    private static int place(int index) {
        return index < 0 ? Integer.MAX_VALUE : index;
    }
}
