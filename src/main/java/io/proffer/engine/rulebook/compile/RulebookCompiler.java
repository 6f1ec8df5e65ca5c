package io.proffer.engine.rulebook.compile;

import io.proffer.engine.rulebook.RuleSession;
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
    private final Proofs proofs;

    /** A compiler with {@link RulebookOptions#standard()}. */
    public RulebookCompiler() {
        this(RulebookOptions.standard());
    }

    /** A compiler with options of its own. */
    public RulebookCompiler(RulebookOptions options) {
        this.tableCompiler = new TableCompiler(options.tables());
        this.ruleCompiler = new RuleCompiler(options.application(), options.prepared(), options.firingLimit());
        this.proofs = new Proofs(options.prepared(), options.build());
    }

    /**
     * The rulebook of a source whose tables are proven, now or earlier by this build; equal sources in any order give equal
     * rulebooks.
     */
    public Compilation compile(RulebookSource source) {
        Fingerprint fingerprint = Fingerprint.of(source);
        List<RuleFault> faults = new ArrayList<>();
        Map<String, TableEvaluator> tables = tables(source, fingerprint, faults);
        RuleCompilation rules = ruleCompiler.compile(source.rules());
        if (rules instanceof RuleCompilation.Faulty faulty) {
            faults.addAll(faulty.faults());
        }
        if (rules instanceof RuleCompilation.Ready ready) {
            if (faults.isEmpty()) {
                return new Compilation.Compiled(rulebook(source, fingerprint, tables, ready.session()));
            }
            ready.session().close();
        }
        return new Compilation.Refused(faults);
    }

    private Map<String, TableEvaluator> tables(RulebookSource source, Fingerprint fingerprint, List<RuleFault> faults) {
        if (proofs.have(fingerprint)) {
            return tableCompiler.compileProven(source);
        }
        Map<String, TableEvaluator> tables = tableCompiler.compile(source, faults);
        if (faults.isEmpty()) {
            proofs.keep(fingerprint);
        }
        return tables;
    }

    private static Rulebook rulebook(
            RulebookSource source, Fingerprint fingerprint, Map<String, TableEvaluator> tables, RuleSession session) {
        return new Rulebook(
                fingerprint.id(), fingerprint.hash(), source.vocabulary(), source.catalog(), tables, session);
    }
}
