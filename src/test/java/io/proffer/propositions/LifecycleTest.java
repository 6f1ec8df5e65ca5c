package io.proffer.propositions;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.propositions.Lifecycle.Illegal;
import io.proffer.propositions.Lifecycle.Moved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PRESENTED, PRESENTED",
        "PRESENTED CLICKED, ENGAGED",
        "PRESENTED CLICKED PRESENTED, ENGAGED",
        "PRESENTED ACCEPTED, ACCEPTED",
        "ACCEPTED PROVISIONED, PROVISIONED",
        "ACCEPTED PROVISIONING_FAILED PROVISIONED, PROVISIONED",
        "ACCEPTED PROVISIONED REVERTED, REVERTED",
        "SNOOZED WOKEN, PROPOSED",
        "SNOOZED DECLINED, DECLINED",
        "DISMISSED, DISMISSED",
        "EXPIRED, EXPIRED",
        "WITHDRAWN, WITHDRAWN",
        "WITHHELD LAPSED, EXPIRED"
    })
    void eventsLeadTo(String events, PropositionState state) {
        assertThat(after(events)).isEqualTo(new Moved(state, null));
    }

    @ParameterizedTest
    @CsvSource({
        "CLICKED, PROPOSED",
        "DECLINED PRESENTED, DECLINED",
        "ACCEPTED ACCEPTED, ACCEPTED",
        "ACCEPTED DECLINED, ACCEPTED",
        "EXPIRED ACCEPTED, EXPIRED",
        "SNOOZED ACCEPTED, SNOOZED",
        "PROVISIONED, PROPOSED",
        "WITHDRAWN WITHDRAWN, WITHDRAWN"
    })
    void isIllegal(String events, PropositionState current) {
        assertThat(after(events)).isEqualTo(new Illegal(current));
    }

    @Test
    void aLateReportCountsWhereItHappened() {
        List<StoredEvent> known = List.of(event(PropositionEventType.DECLINED, 10));

        assertThat(Lifecycle.after(known, event(PropositionEventType.PRESENTED, 5)))
                .isEqualTo(new Moved(PropositionState.DECLINED, null));
        assertThat(Lifecycle.after(known, event(PropositionEventType.PRESENTED, 15)))
                .isEqualTo(new Illegal(PropositionState.DECLINED));
    }

    @Test
    void whatTheServiceNotedGivesWayToWhatHappenedBefore() {
        List<StoredEvent> known = List.of(event(PropositionEventType.EXPIRED, 10));

        assertThat(Lifecycle.after(known, event(PropositionEventType.ACCEPTED, 5)))
                .isEqualTo(new Moved(PropositionState.ACCEPTED, null));
    }

    @Test
    void aSnoozeIsOverWhenTheCustomerSaidEvenBeforeTheScheduleHasRun() {
        StoredEvent asleep = snoozed(10, 20);

        assertThat(Lifecycle.after(List.of(asleep), event(PropositionEventType.ACCEPTED, 19)))
                .isEqualTo(new Illegal(PropositionState.SNOOZED));
        assertThat(Lifecycle.after(List.of(asleep), event(PropositionEventType.ACCEPTED, 20)))
                .isEqualTo(new Moved(PropositionState.ACCEPTED, null));
        assertThat(Lifecycle.after(
                        List.of(asleep, event(PropositionEventType.WOKEN, 20)),
                        event(PropositionEventType.PRESENTED, 25)))
                .isEqualTo(new Moved(PropositionState.PRESENTED, null));
        assertThat(Lifecycle.after(List.of(asleep), snoozed(25, 40)))
                .isEqualTo(new Moved(PropositionState.SNOOZED, NINE.plusSeconds(60L * 40)));
        assertThat(Lifecycle.after(
                        List.of(asleep, event(PropositionEventType.ACCEPTED, 25)),
                        event(PropositionEventType.WOKEN, 20)))
                .isEqualTo(new Moved(PropositionState.ACCEPTED, null));
    }

    @Test
    void aLateReportMayNotMakeALaterOneIllegal() {
        List<StoredEvent> known = List.of(event(PropositionEventType.PRESENTED, 10));

        assertThat(Lifecycle.after(known, event(PropositionEventType.DECLINED, 5)))
                .isEqualTo(new Illegal(PropositionState.DECLINED));
    }

    @Test
    void anAcceptanceThatNeedsApprovalWaits() {
        StoredEvent accepted = needingApproval();

        assertThat(Lifecycle.after(List.of(), accepted)).isEqualTo(new Moved(PropositionState.PENDING_APPROVAL, null));
        assertThat(Lifecycle.after(List.of(accepted), event(PropositionEventType.APPROVED, 20)))
                .isEqualTo(new Moved(PropositionState.ACCEPTED, null));
        assertThat(Lifecycle.after(List.of(accepted), event(PropositionEventType.APPROVAL_REJECTED, 20)))
                .isEqualTo(new Moved(PropositionState.APPROVAL_REJECTED, null));
    }

    @Test
    void whatSomebodyDecidedOfAnOrderIsNotOverturnedByAnother() {
        List<StoredEvent> known = List.of(needingApproval(), event(PropositionEventType.APPROVED, 20));

        assertThat(Lifecycle.after(known, event(PropositionEventType.APPROVAL_REJECTED, 20)))
                .isEqualTo(new Illegal(PropositionState.ACCEPTED));
        assertThat(Lifecycle.after(known, event(PropositionEventType.APPROVAL_REJECTED, 19)))
                .isInstanceOf(Illegal.class);
    }

    @Test
    void whatIsPossibleCanBeReported() {
        assertThat(Lifecycle.possible(PropositionState.PROPOSED))
                .containsExactly(
                        PropositionEventType.PRESENTED,
                        PropositionEventType.ACCEPTED,
                        PropositionEventType.DECLINED,
                        PropositionEventType.DISMISSED,
                        PropositionEventType.SNOOZED);
        assertThat(Lifecycle.possible(PropositionState.DECLINED)).isEmpty();
        assertThat(Lifecycle.possible(PropositionState.PROVISIONED))
                .containsExactly(PropositionEventType.REVERTED, PropositionEventType.ADOPTION_CHECKED);
    }

    private static Lifecycle.Outcome after(String names) {
        List<StoredEvent> before = new ArrayList<>();
        String[] types = names.split(" ");
        for (int i = 0; i < types.length - 1; i++) {
            before.add(event(PropositionEventType.valueOf(types[i]), i));
        }
        return Lifecycle.after(before, event(PropositionEventType.valueOf(types[types.length - 1]), types.length));
    }

    private static StoredEvent event(PropositionEventType type, int minute) {
        Instant at = NINE.plusSeconds(60L * minute);
        return StoredEvent.own(type + "@" + minute, type, at, at);
    }

    private static StoredEvent needingApproval() {
        return new StoredEvent(
                "a",
                "a",
                PropositionEventType.ACCEPTED,
                NINE,
                NINE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                true,
                null);
    }

    private static StoredEvent snoozed(int minute, int endMinute) {
        Instant at = NINE.plusSeconds(60L * minute);
        Instant end = NINE.plusSeconds(60L * endMinute);
        return new StoredEvent(
                "s" + minute,
                "s" + minute,
                PropositionEventType.SNOOZED,
                at,
                at,
                null,
                null,
                null,
                null,
                null,
                null,
                end,
                false,
                false,
                null);
    }
}
