package io.proffer.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.audit.trail.AuditLines;
import io.proffer.json.CanonicalJson;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainCheckTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final List<AuditEntry> chain = chain(6);

    @Test
    void aChainThatNobodyTouchedIsIntact() {
        assertThat(check())
                .isEqualTo(new ChainCheck.Intact(true, 6, 0, chain.get(5).hash()));
        assertThat(ChainCheck.of(List.<AuditEntry>of().iterator(), null).intact())
                .isTrue();
    }

    @Test
    void aChangedActorIsFound() {
        AuditEntry it = chain.get(2);
        chain.set(
                2,
                new AuditEntry(
                        it.sequence(),
                        it.at(),
                        "other",
                        it.action(),
                        it.subject(),
                        it.detailsHash(),
                        it.prev(),
                        it.hash(),
                        it.details()));
        brokenAt(3, "not what was written");
    }

    @Test
    void changedDetailsAreFound() {
        AuditEntry it = chain.get(3);
        chain.set(3, with(it, "{\"reason\":\"another\"}"));
        brokenAt(4, "details are not");
    }

    @Test
    void anEntryThatIsSealedAnewNoLongerLeadsToTheNext() {
        AuditEntry it = chain.get(1);
        AuditAct forged = new AuditAct(it.at(), "other", AuditAction.OVERRIDE_ENDED, it.subject(), "{}");
        chain.set(1, AuditEntry.following(chain.get(0).head(), forged));
        brokenAt(3, "does not follow");
    }

    @Test
    void aMissingASwappedAndACutOffEntryAreFound() {
        AuditHead end = chain.get(5).head();
        AuditEntry taken = chain.remove(2);
        brokenAt(3, "missing");
        chain.add(2, taken);
        Collections.swap(chain, 3, 4);
        brokenAt(4, "missing");
        Collections.swap(chain, 3, 4);
        chain.remove(5);
        assertThat(ChainCheck.of(chain.iterator(), end))
                .isInstanceOfSatisfying(
                        ChainCheck.Broken.class, it -> assertThat(it.sequence()).isEqualTo(6));
    }

    @Test
    void detailsMayBeGoneOnlyWhereAnErasureSaysSo() {
        chain.set(2, without(chain.get(2)));
        brokenAt(3, "no erasure");
        AuditSubject account = AuditSubject.account("acct_2");
        AuditAct erasure = new AuditAct(NOW, "op", AuditAction.ACCOUNT_PERSONAL_DATA_ERASED, account, "{}");
        chain.add(AuditEntry.following(chain.get(5).head(), erasure));
        assertThat(check())
                .isEqualTo(new ChainCheck.Intact(true, 7, 1, chain.get(6).hash()));
        chain.set(3, without(chain.get(3)));
        brokenAt(4, "no erasure");
    }

    @Test
    void anExportIsTheSameChainToTheDigit() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        chain.forEach(entry -> CanonicalJson.line(entry, out));
        List<AuditEntry> back = new ArrayList<>();
        AuditLines.read(new ByteArrayInputStream(out.toByteArray())).forEachRemaining(back::add);
        assertThat(back).isEqualTo(chain);
        assertThat(ChainCheck.of(back.iterator(), chain.get(5).head()).intact()).isTrue();
    }

    private ChainCheck.Verdict check() {
        return ChainCheck.of(chain.iterator(), null);
    }

    private void brokenAt(long sequence, String reason) {
        assertThat(check()).isInstanceOfSatisfying(ChainCheck.Broken.class, broken -> {
            assertThat(broken.sequence()).isEqualTo(sequence);
            assertThat(broken.reason()).contains(reason);
        });
    }

    private static AuditEntry with(AuditEntry it, String details) {
        return new AuditEntry(
                it.sequence(),
                it.at(),
                it.actor(),
                it.action(),
                it.subject(),
                it.detailsHash(),
                it.prev(),
                it.hash(),
                AuditEntry.particulars(details));
    }

    private static AuditEntry without(AuditEntry it) {
        return new AuditEntry(
                it.sequence(),
                it.at(),
                it.actor(),
                it.action(),
                it.subject(),
                it.detailsHash(),
                it.prev(),
                it.hash(),
                null);
    }

    static List<AuditEntry> chain(int length) {
        List<AuditEntry> chain = new ArrayList<>();
        AuditHead head = AuditHead.BEGINNING;
        for (int i = 0; i < length; i++) {
            AuditSubject subject = new AuditSubject(AuditSubject.Kind.OVERRIDE, "ovr_" + i, "acct_" + i);
            String details = "{\"reason\":\"für „" + i + "“\",\"pct\":84.20}";
            AuditAct act = new AuditAct(NOW.plusMillis(i), "csm_07", AuditAction.OVERRIDE_CREATED, subject, details);
            AuditEntry entry = AuditEntry.following(head, act);
            chain.add(entry);
            head = entry.head();
        }
        return chain;
    }
}
