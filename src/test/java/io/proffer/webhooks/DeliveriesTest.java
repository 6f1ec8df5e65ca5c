package io.proffer.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.audit.AuditAct;
import io.proffer.audit.AuditAction;
import io.proffer.audit.AuditSubject;
import io.proffer.events.EventLog;
import io.proffer.events.EventType;
import io.proffer.events.NewEvent;
import io.proffer.events.OutgoingEvent;
import io.proffer.webhooks.Courier.Gone;
import io.proffer.webhooks.Courier.NotTaken;
import io.proffer.webhooks.Courier.Outcome;
import io.proffer.webhooks.Courier.Taken;
import io.proffer.webhooks.Subscription.State;
import io.proffer.webhooks.Subscription.Wish;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is told what and when, on the store, with a clock and subscribers that the test moves. */
@QuarkusTest
class DeliveriesTest {
    @Inject
    SubscriptionStore store;

    @Inject
    EventLog feed;

    @Inject
    EntityManager entities;

    private final String id = "whk_" + UUID.randomUUID();
    private final String first = "first_" + id;
    private final String second = "second_" + id;
    private final List<String> told = new ArrayList<>();
    private Function<OutgoingEvent, Outcome> subscriber = event -> new Taken();
    private Instant now = Instant.parse("2026-03-02T11:00:00Z");

    @BeforeEach
    void somebodySubscribes() {
        Wish wish = new Wish(
                URI.create("https://example.org/"),
                List.of(EventType.PROPOSITION_ACCEPTED.code()),
                null,
                "crm",
                Subscription.Mode.STRUCTURED);
        store.add(new Subscription(id, wish, State.ACTIVE, null, 1, "root", now), feed.end(), act());
    }

    @AfterEach
    void nobodySubscribes() {
        store.remove(id, act());
    }

    private AuditAct act() {
        return new AuditAct(
                now, "root", AuditAction.WEBHOOK_CHANGED, AuditSubject.of(AuditSubject.Kind.WEBHOOK, id), "{}");
    }

    private Deliveries deliveries(String holder) {
        Courier courier = (event, to) -> {
            Outcome outcome = subscriber.apply(event);
            if (outcome instanceof Taken) {
                told.add(event.subject().replace("_" + id, "") + event.data().path("n"));
            }
            return CompletableFuture.completedStage(outcome);
        };
        return new Deliveries(
                store, feed, new Deliveries.Means(courier, outcome -> {}), () -> now, holder, Runnable::run);
    }

    private void happens(String subject, int n) {
        feed.append(new NewEvent(EventType.PROPOSITION_ACCEPTED, subject, now, "{\"n\":" + n + "}"));
    }

    /** A look each time that somebody could be due, until nothing changes. */
    private void pass(Duration time) {
        Instant end = now.plus(time);
        while (now.isBefore(end)) {
            deliveries("rep_1").look();
            Duration step = Duration.between(now, end).compareTo(Duration.ofHours(2)) > 0
                    ? Duration.ofMinutes(30)
                    : Duration.ofMinutes(2);
            now = now.plus(step);
        }
    }

    @Test
    void whatHappensIsToldOnceAndInOrder() {
        for (int n = 1; n <= 70; n++) {
            happens(first, n);
        }
        deliveries("rep_1").look();
        deliveries("rep_1").look();
        List<String> all = new ArrayList<>();
        for (int n = 1; n <= 70; n++) {
            all.add("first" + n);
        }
        assertThat(told).isEqualTo(all);
    }

    @Test
    void onlyWhatIsWantedIsTold() {
        Wish wish = new Wish(
                URI.create("https://example.org/"),
                List.of("offers.proposition.accepted"),
                first,
                "crm",
                Subscription.Mode.STRUCTURED);
        store.change(new Subscription(id, wish, State.ACTIVE, null, 2, "root", now), act());
        happens(second, 1);
        happens(first, 2);
        feed.append(new NewEvent(EventType.PROPOSITION_DECLINED, first, now, "{\"n\":3}"));
        deliveries("rep_1").look();
        assertThat(told).containsExactly("first2");
    }

    @Test
    void anEventThatIsKeptNoLongerIsNotToldAndHoldsNothingUp() {
        Deque<Long> parked = new ArrayDeque<>();
        subscriber = event -> {
            parked.add(event.place());
            return new NotTaken("down");
        };
        happens(first, 1);
        happens(second, 2);
        deliveries("rep_1").look();
        happens(first, 3);
        remove(parked.getFirst());

        subscriber = event -> new Taken();
        pass(Duration.ofHours(2));
        assertThat(told).containsExactlyInAnyOrder("second2", "first3");
        assertThat(store.count(id, false)).isZero();
    }

    private void remove(long place) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("delete from outgoing_event where place = " + place)
                        .executeUpdate());
    }

    @Test
    void whatWasSetAsideIsListedPieceByPiece() {
        subscriber = event -> new NotTaken("down");
        happens(first, 1);
        happens(second, 2);
        pass(Duration.ofHours(30));
        List<Parked> all = store.dead(id, 0, 10);
        assertThat(all).hasSize(2);
        assertThat(store.dead(id, 0, 1)).isEqualTo(all.subList(0, 1));
        assertThat(store.dead(id, all.get(0).place(), 1)).isEqualTo(all.subList(1, 2));
    }

    @Test
    void whoIsDownIsToldEverythingInOrderOnceItIsBack() {
        subscriber = event -> new NotTaken("down");
        happens(first, 1);
        happens(first, 2);
        happens(second, 3);
        pass(Duration.ofHours(1));
        happens(first, 4);
        pass(Duration.ofHours(1));
        assertThat(told).isEmpty();
        assertThat(store.standing(id).failures()).isPositive();

        subscriber = event -> new Taken();
        pass(Duration.ofHours(2));
        assertThat(told).containsExactlyInAnyOrder("first1", "first2", "first4", "second3");
        assertThat(told).containsSubsequence("first1", "first2", "first4");
        assertThat(store.count(id, false)).isZero();
    }

    @Test
    void whoAsksToBeLeftAloneIs() {
        int[] tries = {0};
        subscriber = event -> {
            tries[0]++;
            return new NotTaken("busy", Duration.ofMinutes(20));
        };
        happens(first, 1);
        deliveries("rep_1").look();
        happens(second, 2);
        pass(Duration.ofMinutes(18));
        assertThat(tries[0]).isEqualTo(1);
        subscriber = event -> new Taken();
        pass(Duration.ofMinutes(4));
        assertThat(told).containsExactlyInAnyOrder("first1", "second2");
    }

    @Test
    void whoAsksToBeLeftAloneIsNotSentTheRestOfATurn() {
        int[] tries = {0};
        subscriber = event -> {
            tries[0]++;
            return new NotTaken("It answered 429.", Duration.ofMinutes(20));
        };
        for (int n = 0; n < 30; n++) {
            happens("rest" + n + "_" + id, n);
        }
        deliveries("rep_1").look();
        assertThat(tries[0]).isEqualTo(1);
        pass(Duration.ofMinutes(18));
        assertThat(tries[0]).isEqualTo(1);
        subscriber = event -> new Taken();
        pass(Duration.ofMinutes(6));
        assertThat(told).hasSize(30).doesNotHaveDuplicates();
    }

    @Test
    void fewSubjectsAreToldAtATime() throws InterruptedException {
        BlockingQueue<CompletableFuture<Outcome>> open = new LinkedBlockingQueue<>();
        for (int n = 0; n < 30; n++) {
            happens("lane" + n + "_" + id, n);
        }
        Courier slow = (event, to) -> {
            CompletableFuture<Outcome> answer = new CompletableFuture<>();
            open.add(answer);
            return answer;
        };
        Deliveries deliveries = new Deliveries(
                store, feed, new Deliveries.Means(slow, outcome -> {}), () -> now, "rep_1", Runnable::run);
        CompletableFuture<?> turn = CompletableFuture.runAsync(deliveries::look);
        int most = 0;
        for (int n = 0; n < 30; n++) {
            CompletableFuture<Outcome> next = open.poll(20, TimeUnit.SECONDS);
            most = Math.max(most, open.size() + 1);
            assertThat(next).isNotNull();
            next.complete(new Taken());
        }
        turn.join();
        assertThat(most).isLessThanOrEqualTo(8);
    }

    @Test
    void anEventThatIsNeverTakenHoldsUpItsSubjectForADayAndNoOther() {
        subscriber = event -> event.data().path("n").asInt() == 1 ? new NotTaken("poison") : new Taken();
        happens(first, 1);
        happens(first, 2);
        happens(second, 3);
        pass(Duration.ofHours(1));
        assertThat(told).containsExactly("second3");
        happens(second, 4);
        pass(Duration.ofHours(1));
        assertThat(told).containsExactly("second3", "second4");

        pass(Duration.ofHours(26));
        assertThat(told).containsExactly("second3", "second4", "first2");
        assertThat(store.dead(id, 0, 10))
                .singleElement()
                .satisfies(dead -> assertThat(dead.problem()).isEqualTo("poison"))
                .satisfies(dead -> assertThat(dead.subject()).isEqualTo(first))
                .satisfies(dead -> assertThat(dead.attempts()).isBetween(20, 60));

        subscriber = event -> new Taken();
        store.replay(id, SubscriptionStore.Replay.DEAD, now, act());
        pass(Duration.ofMinutes(10));
        assertThat(told).containsExactly("second3", "second4", "first2", "first1");
        assertThat(store.count(id, true)).isZero();
    }

    @Test
    void whatWasToldIsToldAgainWhenAsked() {
        happens(first, 1);
        happens(first, 2);
        deliveries("rep_1").look();
        long after = store.standing(id).cursor() - 1;
        store.replay(id, new SubscriptionStore.Replay(after), now, act());
        deliveries("rep_1").look();
        assertThat(told).containsExactly("first1", "first2", "first2");
    }

    @Test
    void whoIsGoneIsToldNothingMore() {
        subscriber = event -> new Gone();
        happens(first, 1);
        deliveries("rep_1").look();
        assertThat(store.find(id).orElseThrow().state()).isEqualTo(State.DISABLED);
        subscriber = event -> new Taken();
        happens(first, 2);
        pass(Duration.ofHours(1));
        assertThat(told).isEmpty();
    }

    @Test
    void whatAnOldAddressAnsweredDoesNotCountForTheNewOne() {
        Wish old = store.find(id).orElseThrow().wish();
        Wish other = new Wish(URI.create("https://example.org/new"), List.of(), null, old.secretRef(), old.mode());
        List<Outcome> answers = List.of(new Gone(), new NotTaken("busy", Duration.ofMinutes(20)), new Taken());
        for (int n = 0; n < answers.size(); n++) {
            Outcome answer = answers.get(n);
            Subscription changed =
                    new Subscription(id, n % 2 == 0 ? other : old, State.ACTIVE, null, n + 2, "root", now);
            subscriber = event -> {
                assertThat(store.change(changed, act())).isTrue();
                return answer;
            };
            happens(first, n);
            deliveries("rep_1").look();
            assertThat(store.find(id).orElseThrow().state()).isEqualTo(State.ACTIVE);
            assertThat(store.standing(id).failures()).isZero();

            told.clear();
            subscriber = event -> new Taken();
            deliveries("rep_1").look();
            assertThat(told).containsExactly("first" + n);
        }
    }

    @Test
    void whilePausedNothingIsToldAndNothingIsLost() {
        Subscription before = store.find(id).orElseThrow();
        store.change(new Subscription(id, before.wish(), State.PAUSED, null, 2, "root", now), act());
        happens(first, 1);
        deliveries("rep_1").look();
        assertThat(told).isEmpty();
        store.change(new Subscription(id, before.wish(), State.ACTIVE, null, 3, "root", now), act());
        deliveries("rep_1").look();
        assertThat(told).containsExactly("first1");
    }

    @Test
    void ofTwoReplicasOneTellsAndTheOtherGoesOnWhereItDied() {
        happens(first, 1);
        subscriber = event -> {
            // While the first one tells, the second one looks and keeps away.
            deliveries("rep_2").look();
            return new Taken();
        };
        deliveries("rep_1").look();
        assertThat(told).containsExactly("first1");

        subscriber = event -> new Taken();
        happens(first, 2);
        assertThat(store.lease(id, "rep_dead", now, Duration.ofSeconds(30))).isTrue();
        deliveries("rep_2").look();
        assertThat(told).containsExactly("first1");
        now = now.plusSeconds(30);
        deliveries("rep_2").look();
        assertThat(told).containsExactly("first1", "first2");
        assertThat(store.keep(
                        store.find(id).orElseThrow(),
                        "rep_dead",
                        new SubscriptionStore.Turn(store.standing(id).at(0), List.of(), List.of(), List.of())))
                .isFalse();
    }

    @Test
    void aRightIsKeptByWhoHasItAndNotByWhoGaveItBack() {
        happens(first, 1);
        assertThat(store.lease(id, "rep_1", now, Duration.ofSeconds(30))).isTrue();
        store.renew(id, "rep_1", now.plusSeconds(20), Duration.ofSeconds(30));
        store.renew(id, "rep_2", now.plusSeconds(60), Duration.ofSeconds(30));
        assertThat(store.due(now.plusSeconds(49), feed.end())).doesNotContain(id);
        assertThat(store.due(now.plusSeconds(50), feed.end())).contains(id);

        // A turn ends while another thread is about to keep its right.
        store.release(id, "rep_1");
        store.renew(id, "rep_1", now, Duration.ofSeconds(30));
        assertThat(store.due(now, feed.end())).contains(id);
    }

    @Test
    void aTurnThatWasNotKeptIsMadeAgain() {
        happens(first, 1);
        subscriber = event -> {
            // The process dies after it told and before it kept that it did.
            store.release(id, "rep_1");
            return new Taken();
        };
        deliveries("rep_1").look();
        subscriber = event -> new Taken();
        deliveries("rep_1").look();
        assertThat(told).containsExactly("first1", "first1");
    }

    @Test
    void waitsGrowFromASecondToAnHour() {
        assertThat(BackOff.after(1, Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
        assertThat(BackOff.after(2, Duration.ZERO)).isEqualTo(Duration.ofSeconds(2));
        assertThat(BackOff.after(8, Duration.ZERO)).isEqualTo(Duration.ofSeconds(128));
        assertThat(BackOff.after(13, Duration.ZERO)).isEqualTo(Duration.ofHours(1));
        assertThat(BackOff.after(1000, Duration.ZERO)).isEqualTo(Duration.ofHours(1));
        assertThat(BackOff.after(2, Duration.ofMinutes(1))).isEqualTo(Duration.ofMinutes(1));
        assertThat(BackOff.after(8, Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(128));
        assertThat(BackOff.after(1, Duration.ofDays(3))).isEqualTo(Duration.ofHours(1));
    }
}
