package io.proffer.simulation.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.AccountStore;
import io.proffer.engine.catalog.Money;
import io.proffer.erasure.AccountRecords;
import io.proffer.governance.kept.Library;
import io.proffer.governance.kept.Rulesets;
import io.proffer.governance.review.Transitions;
import io.proffer.ids.IdSource;
import io.proffer.ids.TimedIds;
import io.proffer.retention.OldRecords;
import io.proffer.retention.OldRecords.Kind;
import io.proffer.simulation.impact.Progress.Head;
import io.proffer.simulation.impact.Progress.State;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What one replica compares, the others read. */
@QuarkusTest
class SimulationStoreTest {
    private static final Instant THEN = Instant.parse("2019-05-20T12:00:00Z");
    private static final Set<ImpactKind> ALL = EnumSet.allOf(ImpactKind.class);
    private static final Population SOME = new Population(new Population.Filter(null, "EMEA", null, "TEAM"), 1_000);

    @Inject
    SimulationStore store;

    @Inject
    AccountStore accounts;

    @Inject
    Rulesets rulesets;

    @Inject
    Library library;

    @Inject
    Transitions transitions;

    @Inject
    IdSource ids;

    @Inject
    OldRecords records;

    @Inject
    AccountRecords ofAccounts;

    private Simulations replicaAt(Instant now) {
        return new Simulations(store, accounts, rulesets, library, transitions, () -> now, ids);
    }

    private static Progress progress(String id, State state, long lost) {
        Head head = new Head(id, "rls_base", "sha256:a", "rls_of_" + id, "sha256:b", SOME, THEN);
        Map<ImpactKind, Long> counts = Map.of(ImpactKind.LOST, lost);
        return new Progress(head, state, 10, 9, 1, counts, 9 - lost, lost, lost + " lose", null);
    }

    private static ImpactChange change(String account, ImpactKind type) {
        Money year = new Money(1_260_000, "EUR");
        return new ImpactChange(account, type, List.of(new ImpactChange.Answer("SEAT_TEAM_10", year)), List.of());
    }

    @Test
    void whatOneReplicaFindsEveryReplicaReads() {
        String id = TimedIds.firstAt("sim", THEN);
        store.add(progress(id, State.QUEUED, 0), THEN);
        List<ImpactChange> first = List.of(change("acct_a", ImpactKind.LOST), change("acct_b", ImpactKind.GAINED));
        store.keep(progress(id, State.RUNNING, 2), first, 0, THEN.plusSeconds(1));
        ImpactChange last = change("acct_c", ImpactKind.LOST);
        Progress done = progress(id, State.DONE, 3);
        store.keep(done, List.of(last), 2, THEN.plusSeconds(2));

        Simulations another = replicaAt(THEN.plus(Duration.ofDays(1)));
        assertThat(another.find(id)).contains(done);
        assertThat(another.latestOf("rls_of_" + id, "sha256:b")).contains(done);
        assertThat(another.latestOf("rls_of_" + id, "sha256:other")).isEmpty();
        SimulationStore.Page page = another.changes(id, EnumSet.of(ImpactKind.LOST), 0, 1);
        assertThat(page.changes()).containsExactly(first.get(0));
        assertThat(another.changes(id, EnumSet.of(ImpactKind.LOST), page.next(), 1))
                .isEqualTo(new SimulationStore.Page(List.of(last), -1));

        ofAccounts.erase("acct_a", "root", THEN);
        assertThat(another.changes(id, ALL, 0, 10).changes()).containsExactly(first.get(1), last);

        while (records.remove(Kind.SIMULATIONS, THEN.plusSeconds(60), 10) > 0) {
            // The next piece.
        }
        assertThat(another.find(id)).isEmpty();
        assertThat(another.changes(id, ALL, 0, 10).changes()).isEmpty();
    }

    @Test
    void whoseReplicaFellSilentHasFailed() {
        String id = TimedIds.firstAt("sim", THEN.plus(Duration.ofDays(3650)));
        store.add(progress(id, State.QUEUED, 0), THEN);
        store.hear(List.of(id), THEN.plusSeconds(100));
        assertThat(replicaAt(THEN.plusSeconds(200)).find(id).orElseThrow().state())
                .isEqualTo(State.QUEUED);
        Progress lost = replicaAt(THEN.plusSeconds(221)).find(id).orElseThrow();
        assertThat(lost.state()).isEqualTo(State.FAILED);
        assertThat(lost.problem()).contains("stopped");
        assertThat(store.drop(id)).isTrue();
        // What is forgotten does not come back.
        store.keep(progress(id, State.DONE, 1), List.of(change("acct_d", ImpactKind.LOST)), 0, THEN);
        assertThat(store.find(id)).isEmpty();
    }
}
