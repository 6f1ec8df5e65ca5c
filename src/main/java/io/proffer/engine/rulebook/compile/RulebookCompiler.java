package io.proffer.engine.rulebook.compile;

import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.rulebook.drl.RuleCompilation;
import io.proffer.engine.rulebook.drl.RuleCompiler;
import io.proffer.engine.rulebook.drl.RuleFault;
import io.proffer.engine.table.TableEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compiles typed tables and DRL files into a rulebook, or says everything that is wrong with them. */
public final class RulebookCompiler {
    private final TableCompiler tableCompiler;
    private final RuleCompiler ruleCompiler;

    /** A compiler with {@link RulebookOptions#standard()}. */
    public RulebookCompiler() {
        this(RulebookOptions.standard());
    }

    /** A compiler with options of its own. */
    public RulebookCompiler(RulebookOptions options) {
        this.tableCompiler = new TableCompiler(options.tables());
        this.ruleCompiler = new RuleCompiler(options.application(), options.compiledRules(), options.firingLimit());
    }

    /** The rulebook of a source, after its self-test; equal sources in any order give equal rulebooks. */
    public Compilation compile(RulebookSource source) {
        List<RuleFault> faults = new ArrayList<>();
        Map<String, TableEvaluator> tables = tableCompiler.compile(source, faults);
        RuleCompilation rules = ruleCompiler.compile(source.rules());
        if (rules instanceof RuleCompilation.Faulty faulty) {
            faults.addAll(faulty.faults());
        }
        if (rules instanceof RuleCompilation.Ready ready) {
            if (faults.isEmpty()) {
                return compiled(source, tables, ready);
            }
            ready.session().close();
        }
        return new Compilation.Refused(faults);
    }

    private static Compilation compiled(
            RulebookSource source, Map<String, TableEvaluator> tables, RuleCompilation.Ready rules) {
        Fingerprint fingerprint = Fingerprint.of(source);
        return new Compilation.Compiled(new Rulebook(
                fingerprint.id(), fingerprint.hash(), source.vocabulary(), source.catalog(), tables, rules.session()));
    }
}
