package io.proffer.engine.rulebook.drl;

import io.proffer.engine.rulebook.RuleFindings;
import io.proffer.engine.rulebook.RuleSession;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.jspecify.annotations.Nullable;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Global;

/**
 * Compiled rules with the sessions they run in: one for each thread that decides at the same time, kept for the next
 * decision. A session in which a rule failed is discarded.
 */
final class KeptRules implements RuleSession {
    private final InternalKnowledgeBase rules;
    private final List<String> globals;
    private final int limit;
    private final Deque<KeptSession> idle = new ConcurrentLinkedDeque<>();
    private final @Nullable FactScreen screen;
    private volatile boolean closed;

    KeptRules(InternalKnowledgeBase rules, int limit) {
        this(rules, limit, new FactScreen(rules));
    }

    private KeptRules(InternalKnowledgeBase rules, int limit, @Nullable FactScreen screen) {
        this.rules = rules;
        this.limit = limit;
        this.screen = screen;
        this.globals = rules.getKiePackages().stream()
                .map(KiePackage::getGlobalVariables)
                .flatMap(Collection::stream)
                .map(Global::getName)
                .distinct()
                .toList();
    }

    /** The same rules with no kept sessions, which are given every fact. */
    KeptRules fresh() {
        return new KeptRules(rules, limit, null);
    }

    @Override
    public RuleFindings run(List<Object> facts) {
        KeptSession session = take();
        boolean sound = false;
        try {
            RuleFindings findings = session.run(facts);
            sound = true;
            return findings;
        } finally {
            giveBack(session, sound);
        }
    }

    private KeptSession take() {
        @Nullable KeptSession kept = idle.pollFirst();
        return kept == null ? new KeptSession(rules, globals, screen, limit) : kept;
    }

    private void giveBack(KeptSession session, boolean sound) {
        if (sound && !closed) {
            idle.addFirst(session);
        } else {
            session.dispose();
        }
        if (closed) {
            disposeIdle();
        }
    }

    @Override
    public void close() {
        closed = true;
        disposeIdle();
    }

    private void disposeIdle() {
        for (KeptSession session = idle.pollFirst(); session != null; session = idle.pollFirst()) {
            session.dispose();
        }
    }
}
