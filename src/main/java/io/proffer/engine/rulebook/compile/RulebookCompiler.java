package io.proffer.engine.rulebook.compile;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.rulebook.RuleSession;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.rulebook.drl.RuleCompilation;
import io.proffer.engine.rulebook.drl.RuleCompiler;
import io.proffer.engine.rulebook.drl.RuleFault;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.IndexedTables;
import io.proffer.engine.table.TableEvaluator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compiles typed tables and DRL files into a rulebook, or says everything that is wrong with them. */
public final class RulebookCompiler {
    private final RuleCompiler ruleCompiler;

    /** A compiler with {@link RulebookOptions#standard()}. */
    public RulebookCompiler() {
        this(RulebookOptions.standard());
    }

    /** A compiler with options of its own. */
    public RulebookCompiler(RulebookOptions options) {
        this.ruleCompiler = new RuleCompiler(options.application(), options.compiledRules(), options.firingLimit());
    }

    /** The rulebook of a source; equal sources in any order give equal rulebooks. */
    public Compilation compile(RulebookSource source) {
        List<RuleFault> faults = new ArrayList<>(duplicates(source.tables()));
        RuleCompilation rules = ruleCompiler.compile(source.rules());
        if (rules instanceof RuleCompilation.Faulty faulty) {
            faults.addAll(faulty.faults());
        }
        return faults.isEmpty() && rules instanceof RuleCompilation.Ready ready
                ? new Compilation.Compiled(rulebook(source, ready.session()))
                : new Compilation.Refused(faults);
    }

    private static Rulebook rulebook(RulebookSource source, RuleSession rules) {
        Fingerprint fingerprint = Fingerprint.of(source);
        return new Rulebook(
                fingerprint.id(),
                fingerprint.hash(),
                source.vocabulary(),
                source.catalog(),
                byKey(IndexedTables.of(source.vocabulary(), inReadingOrder(source))),
                rules);
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
    private static List<DecisionTable> inReadingOrder(RulebookSource source) {
        List<String> known =
                source.vocabulary().schemas().stream().map(TableSchema::key).toList();
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
