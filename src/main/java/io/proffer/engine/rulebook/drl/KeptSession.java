package io.proffer.engine.rulebook.drl;

import io.proffer.engine.rulebook.RuleFailure;
import io.proffer.engine.rulebook.RuleFindings;
import java.util.ArrayList;
import java.util.List;
import org.drools.base.base.ValueResolver;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** A Drools session that serves one decision after another: insert, fire, delete. For one thread at a time. */
final class KeptSession {
    private final KieSession session;
    private final FindingCollector collector = new FindingCollector();
    private final List<FactHandle> handles = new ArrayList<>();
    private final List<Object> concerned = new ArrayList<>();
    private final FactScreen.@Nullable Look look;
    private final int limit;

    /** A session that is given every fact, or with a screen only those that concern some rule. */
    KeptSession(KieBase rules, List<String> globals, @Nullable FactScreen screen, int limit) {
        this.session = rules.newKieSession();
        this.look = screen == null ? null : screen.look((ValueResolver) session);
        this.limit = limit;
        globals.forEach(global -> session.setGlobal(global, collector));
    }

    /**
     * Runs the rules.
     *
     * @throws RuleFailure when a rule throws or the limit is reached; the session must then be discarded
     */
    RuleFindings run(List<Object> facts) {
        collector.clear();
        try {
            if (!insert(facts)) {
                return RuleFindings.NONE;
            }
            if (session.fireAllRules(collector, limit) >= limit) {
                throw endless();
            }
            RuleFindings findings = collector.findings();
            forget();
            return findings;
        } catch (RuleFailure e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            throw thrown(e);
        }
    }

    /** Inserts what may concern a rule; false when none can fire. Every rule names a fact of its own. */
    private boolean insert(List<Object> facts) {
        if (look == null) {
            facts.forEach(this::insert);
            return !facts.isEmpty();
        }
        concerned.clear();
        for (int i = 0; i < facts.size(); i++) {
            if (look.lets(facts.get(i))) {
                concerned.add(facts.get(i));
            }
        }
        boolean canFire = look.ends();
        if (canFire) {
            concerned.forEach(this::insert);
        }
        concerned.clear();
        return canFire;
    }

    private void insert(Object fact) {
        handles.add(session.insert(fact));
    }

    private void forget() {
        for (int i = 0; i < handles.size(); i++) {
            session.delete(handles.get(i));
        }
        handles.clear();
        if (session.getFactCount() > 0) {
            for (FactHandle left : List.copyOf(session.<FactHandle>getFactHandles())) {
                session.delete(left);
            }
        }
    }

    private RuleFailure endless() {
        return new RuleFailure("Rules fired " + limit + " times, which counts as endless; the last were "
                + collector.last() + ". A rule must not bring about its own condition again.");
    }

    private RuleFailure thrown(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return new RuleFailure(
                "Rules threw " + root + collector.whileFiring() + ". Correct the rule; a fact may be unknown (null).",
                cause);
    }

    void dispose() {
        session.dispose();
    }
}
