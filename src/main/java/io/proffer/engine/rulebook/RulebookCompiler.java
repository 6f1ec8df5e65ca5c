package io.proffer.engine.rulebook;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.IndexedTables;
import io.proffer.engine.table.TableEvaluator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compiles typed tables and DRL files into a rulebook, or says everything that is wrong with them. */
public final class RulebookCompiler {

    /** The rulebook of a source; equal sources in any order give equal rulebooks. */
    public Compilation compile(RulebookSource source) {
        Fingerprint fingerprint = Fingerprint.of(source);
        return new Compilation.Compiled(new Rulebook(
                fingerprint.id(),
                fingerprint.hash(),
                source.vocabulary(),
                source.catalog(),
                byKey(IndexedTables.of(source.vocabulary(), inReadingOrder(source))),
                RuleSession.NONE));
    }

    /** Tables the vocabulary knows in its order, then the others by key: the order never depends on files. */
    private static List<DecisionTable> inReadingOrder(RulebookSource source) {
        Vocabulary vocabulary = source.vocabulary();
        List<String> known = vocabulary.schemas().stream().map(TableSchema::key).toList();
        return source.tables().stream()
                .sorted(Comparator.comparingInt((DecisionTable table) -> place(known.indexOf(table.key())))
                        .thenComparing(DecisionTable::key))
                .toList();
    }

    private static int place(int index) {
        return index < 0 ? Integer.MAX_VALUE : index;
    }

    private static Map<String, TableEvaluator> byKey(List<TableEvaluator> evaluators) {
        Map<String, TableEvaluator> byKey = new LinkedHashMap<>();
        evaluators.forEach(evaluator -> byKey.put(evaluator.table().key(), evaluator));
        return byKey;
    }
}
