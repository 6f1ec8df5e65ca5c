package io.proffer.webhooks;

import io.proffer.events.EventLog;
import io.proffer.events.OutgoingEvent;
import io.proffer.webhooks.Courier.Outcome;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One turn with one subscriber: what waits is tried again, then the feed goes on. Subjects are told side by side, the
 * events of a subject one after the other; behind one that was not taken the others of its subject wait. What a turn found
 * counts for the subscription it was made for: who was given another address meanwhile is told there from where it was.
 */
final class Round {
    private static final Logger LOG = Logger.getLogger(Round.class.getName());
    private static final int PAGE = 64;
    /** So many subjects of a subscriber are told at a time: one that hangs takes no more from others behind its address. */
    private static final int SIDE_BY_SIDE = 8;

    private final EventLog feed;
    private final SubscriptionStore store;
    private final Courier courier;
    private final InstantSource clock;
    private final DeliveryWatch watch;

    Round(EventLog feed, SubscriptionStore store, Courier courier, InstantSource clock, DeliveryWatch watch) {
        this.feed = feed;
        this.store = store;
        this.courier = courier;
        this.clock = clock;
        this.watch = watch;
    }

    /** What a turn gathers; only the stages of one subject write at a time, so every access is guarded. */
    private static final class Gathered {
        private final List<Parked> parked = new ArrayList<>();
        private final List<Long> settled = new ArrayList<>();
        private final List<Parked> dead = new ArrayList<>();
        private int takenCount;
        private int refusedCount;
        private Duration pause = Duration.ZERO;
        private boolean gone;

        /** Everything at a time was refused, and nothing was taken: with a subscriber that hangs each more costs its patience. */
        private boolean isHopeless() {
            return takenCount == 0 && refusedCount >= SIDE_BY_SIDE;
        }
    }

    /**
     * An event to be told.
     *
     * @param waited how it waited, null when it comes from the feed
     */
    private record Item(OutgoingEvent event, Parked waited) {
        long place() {
            return event.place();
        }
    }

    /** True when there may be more to tell at once. */
    boolean turn(Subscription to, String holder) {
        Standing before = store.standing(to.id());
        if (before.resumeAt().isAfter(clock.instant())) {
            return false;
        }
        Gathered gathered = new Gathered();
        boolean more = again(to, gathered);
        Standing after = before;
        // A subscriber that takes nothing of what waits is not sent more of the feed in the same turn.
        if (gathered.pause.isZero() && (gathered.refusedCount == 0 || gathered.takenCount > 0)) {
            EventLog.Page page = feed.since(new EventLog.Query(before.cursor(), List.of(), PAGE));
            after = goOn(to, page, before.at(page.last()), gathered);
            more |= page.events().size() == PAGE;
        }
        if (!gathered.pause.isZero()) {
            after = after.resting(clock.instant(), gathered.pause);
        }
        boolean kept = store.keep(
                to, holder, new SubscriptionStore.Turn(after, gathered.parked, gathered.settled, gathered.dead));
        if (gathered.gone) {
            store.disable(to, "It answered 410 Gone.");
        }
        return kept && more && gathered.refusedCount == 0 && !gathered.gone;
    }

    /** What waits and is due: the first of each subject, and after it nothing until the next turn. */
    private boolean again(Subscription to, Gathered gathered) {
        List<Parked> heads = store.heads(to.id(), PAGE).stream()
                .filter(head -> !head.dueAt().isAfter(clock.instant()))
                .toList();
        Map<Long, OutgoingEvent> events = feed
                .at(heads.stream().map(Parked::place).toList())
                .stream()
                .collect(Collectors.toMap(OutgoingEvent::place, Function.identity()));
        Map<String, List<Item>> bySubject = new LinkedHashMap<>();
        for (Parked head : heads) {
            OutgoingEvent event = events.get(head.place());
            if (event == null) {
                LOG.warning("Event " + head.place() + ", which " + to.id()
                        + " has not taken, is older than the feed: it is not told any more.");
                gathered.settled.add(head.place());
            } else {
                bySubject.put(head.subject(), List.of(new Item(event, head)));
            }
        }
        tell(to, bySubject, gathered);
        return !heads.isEmpty();
    }

    /** The feed, from where it was left; an event that waits has its own time, so only new ones count for the standing. */
    private Standing goOn(Subscription to, EventLog.Page page, Standing at, Gathered gathered) {
        int takenBefore = gathered.takenCount;
        int refusedBefore = gathered.refusedCount;
        tell(to, unblocked(to, page.events(), gathered), gathered);
        if (gathered.takenCount > takenBefore) {
            return at.taken();
        }
        return gathered.refusedCount > refusedBefore ? at.refused(clock.instant(), gathered.pause) : at;
    }

    /** New events that are wanted, by subject; those behind one that waits are parked. */
    private Map<String, List<Item>> unblocked(Subscription to, List<OutgoingEvent> events, Gathered gathered) {
        List<OutgoingEvent> wanted =
                events.stream().filter(event -> to.wish().wants(event)).toList();
        Set<String> blocked = new HashSet<>(store.blocked(
                to.id(), wanted.stream().map(OutgoingEvent::subject).distinct().toList()));
        Map<String, List<Item>> bySubject = new LinkedHashMap<>();
        for (OutgoingEvent event : wanted) {
            Item item = new Item(event, null);
            if (blocked.contains(event.subject())) {
                park(item, gathered);
            } else {
                bySubject
                        .computeIfAbsent(event.subject(), subject -> new ArrayList<>())
                        .add(item);
            }
        }
        return bySubject;
    }

    private void tell(Subscription to, Map<String, List<Item>> bySubject, Gathered gathered) {
        Queue<List<Item>> subjects = new ConcurrentLinkedQueue<>(bySubject.values());
        CompletableFuture<?>[] lanes = IntStream.range(0, Math.min(SIDE_BY_SIDE, bySubject.size()))
                .mapToObj(lane -> oneAfterAnother(to, subjects, gathered).toCompletableFuture())
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(lanes).join();
    }

    /** Tells subjects while there are any; once the subscriber asked to be left alone or takes nothing, what is left waits. */
    private CompletionStage<Void> oneAfterAnother(Subscription to, Queue<List<Item>> subjects, Gathered gathered) {
        List<Item> next = subjects.poll();
        if (next == null) {
            return CompletableFuture.completedStage(null);
        }
        boolean rests;
        synchronized (gathered) {
            rests = !gathered.pause.isZero() || gathered.isHopeless();
            if (rests) {
                next.stream().filter(item -> item.waited == null).forEach(item -> park(item, gathered));
            }
        }
        CompletionStage<Void> told = rests ? CompletableFuture.completedStage(null) : inOrder(to, next, 0, gathered);
        return told.thenCompose(done -> oneAfterAnother(to, subjects, gathered));
    }

    private void park(Item item, Gathered gathered) {
        gathered.parked.add(Parked.behind(item.place(), item.event.subject(), clock.instant()));
    }

    private CompletionStage<Void> inOrder(Subscription to, List<Item> items, int index, Gathered gathered) {
        if (index == items.size()) {
            return CompletableFuture.completedStage(null);
        }
        Item item = items.get(index);
        return courier.bring(item.event, to.wish()).thenCompose(outcome -> {
            watch.delivered(outcome);
            if (note(item, outcome, gathered)) {
                return inOrder(to, items, index + 1, gathered);
            }
            synchronized (gathered) {
                items.subList(index + 1, items.size()).forEach(each -> park(each, gathered));
            }
            return CompletableFuture.completedStage(null);
        });
    }

    /** True when it was taken. */
    private boolean note(Item item, Outcome outcome, Gathered gathered) {
        synchronized (gathered) {
            if (outcome instanceof Courier.Taken) {
                gathered.takenCount++;
                if (item.waited != null) {
                    gathered.settled.add(item.place());
                }
                return true;
            }
            gathered.gone |= outcome instanceof Courier.Gone;
            gathered.refusedCount++;
            Courier.NotTaken why = outcome instanceof Courier.NotTaken not ? not : new Courier.NotTaken("410 Gone");
            gathered.pause = gathered.pause.compareTo(why.pause()) < 0 ? why.pause() : gathered.pause;
            Parked parked = item.waited == null
                    ? Parked.failed(item.place(), item.event.subject(), clock.instant(), why)
                    : item.waited.failedAgain(clock.instant(), why);
            (parked.isOver(clock.instant()) ? gathered.dead : gathered.parked).add(parked);
            return false;
        }
    }
}
