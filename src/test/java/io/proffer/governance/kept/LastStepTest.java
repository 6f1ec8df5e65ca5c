package io.proffer.governance.kept;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.audit.AuditAct;
import io.proffer.audit.AuditAction;
import io.proffer.audit.AuditEntry;
import io.proffer.audit.AuditHead;
import io.proffer.audit.AuditLog;
import io.proffer.audit.AuditSubject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LastStepTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private record Said(String comment) {}

    @Test
    void whatASimulationFindsDoesNotHideWhatAPersonSaid() {
        Chain chain = new Chain();
        chain.append(submitted("author-1", "for the new packets"));
        chain.append(submitted(AuditAct.SYSTEM, "Simulation sim_1 found 40 accounts."));
        assertThat(LastStep.of("rs_1", chain)).hasValueSatisfying(step -> {
            assertThat(step.by()).isEqualTo("author-1");
            assertThat(step.comment()).isEqualTo("for the new packets");
        });
    }

    @Test
    void nobodyHandedOnWhatWasOnlyCreated() {
        Chain chain = new Chain();
        chain.append(act("author-1", AuditAction.RULESET_CREATED, "new"));
        assertThat(LastStep.of("rs_1", chain)).isEmpty();
    }

    private static AuditAct submitted(String actor, String comment) {
        return act(actor, AuditAction.RULESET_SUBMITTED, comment);
    }

    private static AuditAct act(String actor, AuditAction action, String comment) {
        return AuditAct.of(NOON, actor, action, AuditSubject.of(AuditSubject.Kind.RULESET, "rs_1"), new Said(comment));
    }

    /** A chain in memory, all of it about one ruleset. */
    private static final class Chain implements AuditLog {
        private final List<AuditEntry> entries = new ArrayList<>();

        @Override
        public void append(AuditAct act) {
            entries.add(AuditEntry.following(head(), act));
        }

        @Override
        public Page search(Query query) {
            throw new AssertionError("The trail of a ruleset may be long; only its last step is asked for.");
        }

        @Override
        public Optional<AuditEntry> last(AuditSubject subject, Set<AuditAction> acts) {
            Set<String> codes = acts.stream().map(AuditAction::code).collect(Collectors.toSet());
            return entries.stream()
                    .filter(each ->
                            codes.contains(each.action()) && !each.actor().equals(AuditAct.SYSTEM))
                    .reduce((before, after) -> after);
        }

        @Override
        public Page newest(Query query) {
            throw new UnsupportedOperationException("A step is looked for from the beginning.");
        }

        @Override
        public List<AuditEntry> after(long sequence, int limit) {
            return entries.stream()
                    .filter(each -> each.sequence() > sequence)
                    .limit(limit)
                    .toList();
        }

        @Override
        public AuditHead head() {
            return entries.isEmpty()
                    ? AuditHead.BEGINNING
                    : entries.get(entries.size() - 1).head();
        }

        @Override
        public void erase(String accountId, String actor, Instant at) {
            throw new UnsupportedOperationException("Rulesets belong to no account.");
        }
    }
}
