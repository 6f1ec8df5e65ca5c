package io.proffer.api.webhooks;

import io.proffer.events.OutgoingEvent;
import io.proffer.webhooks.Parked;
import io.proffer.webhooks.Standing;
import io.proffer.webhooks.Subscription;
import io.proffer.webhooks.SubscriptionStore;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as it is shown.
 *
 * @param reason why it is not told, null while it is
 * @param sequence sequence of the last event it was told of, or that was set aside
 * @param waiting events that wait
 * @param deadLetters events that were set aside
 * @param resumeAt when it is tried again, null where nothing holds it back
 * @param waitingSince since when the oldest event waits, null when none does
 * @param problem what came of the last attempt to tell it, null when there was none
 */
record SubscriptionView(
        String id,
        String url,
        List<String> types,
        @Nullable String subject,
        String secretRef,
        Subscription.Mode mode,
        Subscription.State state,
        @Nullable String reason,
        String sequence,
        long waiting,
        long deadLetters,
        @Nullable Instant resumeAt,
        @Nullable Instant waitingSince,
        @Nullable String problem,
        String createdBy,
        Instant createdAt) {

    static SubscriptionView of(Subscription subscription, SubscriptionStore store) {
        Subscription.Wish wish = subscription.wish();
        Standing standing = store.standing(subscription.id());
        Parked oldest = store.oldest(subscription.id()).orElse(null);
        return new SubscriptionView(
                subscription.id(),
                wish.url().toString(),
                wish.types(),
                wish.subject(),
                wish.secretRef(),
                wish.mode(),
                subscription.state(),
                subscription.reason(),
                OutgoingEvent.sequence(standing.cursor()),
                store.count(subscription.id(), false),
                store.count(subscription.id(), true),
                standing.failures() == 0
                                || oldest == null
                                || standing.resumeAt().equals(Instant.EPOCH)
                        ? null
                        : standing.resumeAt(),
                oldest == null ? null : oldest.since(),
                oldest == null || oldest.problem().isEmpty() ? null : oldest.problem(),
                subscription.createdBy(),
                subscription.createdAt());
    }

    /**
     * An event that was set aside.
     *
     * @param sequence its place in the feed
     * @param problem what came of the last attempt
     */
    record DeadLetter(String sequence, String subject, int attempts, Instant since, String problem) {
        static DeadLetter of(Parked parked) {
            return new DeadLetter(
                    OutgoingEvent.sequence(parked.place()),
                    parked.subject(),
                    parked.attempts(),
                    parked.since(),
                    parked.problem());
        }
    }
}
