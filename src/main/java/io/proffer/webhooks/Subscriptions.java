package io.proffer.webhooks;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.audit.AuditAct;
import io.proffer.audit.AuditAction;
import io.proffer.audit.AuditSubject;
import io.proffer.events.EventLog;
import io.proffer.ids.IdSource;
import io.proffer.json.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes in who wants to be told, on the record. */
public final class Subscriptions {
    private final SubscriptionStore store;
    private final EventLog feed;
    private final WishReader wishes;
    private final InstantSource clock;
    private final IdSource ids;

    /**
     * Subscriptions of a store.
     *
     * @param secrets names of the secrets that events can be signed with
     */
    public Subscriptions(
            SubscriptionStore store,
            EventLog feed,
            Targets targets,
            Set<String> secrets,
            InstantSource clock,
            IdSource ids) {
        this.store = store;
        this.feed = feed;
        this.wishes = new WishReader(targets, Set.copyOf(secrets));
        this.clock = clock;
        this.ids = ids;
    }

    /** What became of a wish. */
    public sealed interface Answer {}

    /** It stands. */
    public record Stands(Subscription subscription) implements Answer {}

    /** It has faults. */
    public record Faulty(List<Problem> problems) implements Answer {
        /** Copies the list. */
        public Faulty {
            problems = List.copyOf(problems);
        }
    }

    /** There is none of that id. */
    public record Unknown(String id) implements Answer {}

    /** Somebody changed it since. */
    public record Changed(long version) implements Answer {}

    /** What the record says of a subscription. */
    private record Particulars(
            String url,
            List<String> types,
            @Nullable String subject,
            String state,
            @Nullable Long after) {}

    /** A new subscription: of all that happens from now on. */
    public Answer add(JsonNode document, String user) {
        WishReader.Reading reading = wishes.read(document);
        if (reading instanceof WishReader.Faulty faulty) {
            return new Faulty(faulty.problems());
        }
        Subscription added = new Subscription(
                ids.next("whk"), ((WishReader.Read) reading).wish(), Subscription.State.ACTIVE, null, 1, user, now());
        store.add(added, feed.end(), act(AuditAction.WEBHOOK_CREATED, added, user, null));
        return new Stands(added);
    }

    /** Another wish in place of the one before; a subscriber that was gone is told again from where it was. */
    public Answer replace(String id, JsonNode document, long version, String user) {
        WishReader.Reading reading = wishes.read(document);
        if (reading instanceof WishReader.Faulty faulty) {
            return new Faulty(faulty.problems());
        }
        return change(id, version, ((WishReader.Read) reading).wish(), Subscription.State.ACTIVE, user);
    }

    /** Stops telling a subscriber, or goes on where it was stopped. */
    public Answer pause(String id, long version, boolean paused, String user) {
        Subscription.State state = paused ? Subscription.State.PAUSED : Subscription.State.ACTIVE;
        return change(id, version, null, state, user);
    }

    private Answer change(
            String id, long version, Subscription.@Nullable Wish wish, Subscription.State state, String user) {
        Optional<Subscription> found = store.find(id);
        if (found.isEmpty()) {
            return new Unknown(id);
        }
        Subscription old = found.get();
        Subscription changed = new Subscription(
                id, wish == null ? old.wish() : wish, state, null, version + 1, old.createdBy(), old.createdAt());
        return old.version() == version && store.change(changed, act(AuditAction.WEBHOOK_CHANGED, changed, user, null))
                ? new Stands(changed)
                : new Changed(old.version());
    }

    /** Forgets a subscription. */
    public Answer remove(String id, String user) {
        return store.find(id)
                .filter(found -> store.remove(id, act(AuditAction.WEBHOOK_REMOVED, found, user, null)))
                .<Answer>map(Stands::new)
                .orElseGet(() -> new Unknown(id));
    }

    /** Tells a subscriber again. */
    public Answer replay(String id, SubscriptionStore.Replay replay, String user) {
        Optional<Subscription> found = store.find(id);
        found.ifPresent(
                each -> store.replay(id, replay, now(), act(AuditAction.WEBHOOK_REPLAYED, each, user, replay.after())));
        return found.<Answer>map(Stands::new).orElseGet(() -> new Unknown(id));
    }

    private AuditAct act(AuditAction action, Subscription of, String user, @Nullable Long after) {
        Subscription.Wish wish = of.wish();
        Particulars particulars = new Particulars(
                wish.url().toString(), wish.types(), wish.subject(), of.state().name(), after);
        return AuditAct.of(now(), user, action, AuditSubject.of(AuditSubject.Kind.WEBHOOK, of.id()), particulars);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
