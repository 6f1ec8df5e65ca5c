package io.proffer.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.audit.ChainCheck.Intact;
import io.proffer.audit.Verification.Progress;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What one replica follows, the others show. */
@QuarkusTest
class VerificationTest {
    @Inject
    AuditLog log;

    @Inject
    VerificationStore store;

    private Instant now = Instant.parse("2026-03-02T11:00:00Z");

    private Verification replica() {
        return new Verification(log, store, () -> now);
    }

    @Test
    void whatOneReplicaFoundEveryReplicaShows() throws InterruptedException {
        log.append(new AuditAct(
                now, "root", AuditAction.WEBHOOK_CHANGED, AuditSubject.of(AuditSubject.Kind.WEBHOOK, "w"), "{}"));
        Progress begun = replica().begin();
        assertThat(begun.end()).isEqualTo(log.head().sequence());
        Verification another = replica();
        for (int i = 0; i < 600 && another.latest().orElseThrow().running(); i++) {
            Thread.sleep(50);
        }
        Progress found = another.latest().orElseThrow();
        assertThat(found.endedAt()).isEqualTo(now);
        assertThat(found.intact()).extracting(Intact::entries).isEqualTo(begun.end());
        assertThat(found.broken()).isNull();
    }

    @Test
    void whoseReplicaFellSilentIsUnfinishedAndAnotherMayBegin() {
        store.keep(new Progress(3, 9, null, null, null, null), now);
        assertThat(replica().begin().followed()).as("one runs").isEqualTo(3);
        now = now.plus(Duration.ofSeconds(121));
        Progress lost = replica().latest().orElseThrow();
        assertThat(lost.running()).isFalse();
        assertThat(lost.problem()).contains("stopped");
        assertThat(replica().begin().end()).isEqualTo(log.head().sequence());
    }
}
