package io.proffer.engine.rulebook.drl;

import io.proffer.engine.rulebook.PreparedStore;
import io.proffer.engine.rulebook.RuleSession;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;

/** Compiles DRL files, or takes their compiled form from where it is kept. */
public final class RuleCompiler {
    private static final String NAME = "rules-";

    private final ClassLoader application;
    private final PreparedStore store;
    private final int limit;

    /**
     * A compiler.
     *
     * @param application loader of the facts that rules import
     * @param store where compiled forms are kept
     * @param limit firings in one decision that count as endless
     */
    public RuleCompiler(ClassLoader application, PreparedStore store, int limit) {
        this.application = application;
        this.store = store;
        this.limit = limit;
    }

    /** The rules of all files together, running, or every fault in them. */
    public RuleCompilation compile(List<RuleFile> files) {
        if (files.isEmpty()) {
            return new RuleCompilation.Ready(RuleSession.NONE);
        }
        String hash = RuleHash.of(files);
        return kept(hash).orElseGet(() -> compile(files, hash));
    }

    private Optional<RuleCompilation> kept(String hash) {
        @Nullable byte[] bytes = store.find(NAME + hash).orElse(null);
        try {
            return bytes == null
                    ? Optional.empty()
                    : Optional.of(new RuleCompilation.Ready(session(start(CompiledRules.fromBytes(bytes)))));
        } catch (IOException | ReflectiveOperationException | RuntimeException | LinkageError damaged) {
            return Optional.empty();
        }
    }

    private RuleCompilation compile(List<RuleFile> files, String hash) {
        DrlBuild build = new DrlBuild(application, hash);
        try {
            DrlBuild.Outcome outcome = build.run(files);
            return outcome.errors().isEmpty()
                    ? checked(files, hash, outcome.rules())
                    : new RuleCompilation.Faulty(new FaultSearch(build, files).faults(outcome.errors()));
        } catch (RuntimeException compilerGaveUp) {
            return new RuleCompilation.Faulty(new FaultSearch(build, files).faults(compilerGaveUp));
        }
    }

    private RuleCompilation checked(List<RuleFile> files, String hash, CompiledRules compiled) {
        try {
            InternalKnowledgeBase rules = start(compiled);
            List<RuleFault> faults = new RuleChecks(files).faults(rules);
            if (!faults.isEmpty()) {
                return new RuleCompilation.Faulty(faults);
            }
            store.keep(NAME + hash, compiled.toBytes());
            return new RuleCompilation.Ready(session(rules));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Compiled rules cannot be loaded.", e);
        }
    }

    private InternalKnowledgeBase start(CompiledRules compiled) throws ReflectiveOperationException {
        CompiledRules.Loader loader = new CompiledRules.Loader(compiled, application);
        List<Model> models = compiled.load(loader);
        return KieBaseBuilder.createKieBaseFromModel(
                models, RuleBaseFactory.newKnowledgeBaseConfiguration(null, loader));
    }

    private RuleSession session(InternalKnowledgeBase rules) {
        return new KeptRules(rules, limit);
    }
}
