package io.proffer.decisions;

import io.proffer.events.NewEvent;
import io.proffer.propositions.Changes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps decisions, for good. Each call is one transaction and throws
 * {@link io.proffer.ports.StoreUnavailable} when it could not be made.
 */
public interface DecisionLog {

    /**
     * Keeps a decision with all that comes of it.
     *
     * @param decision the decision
     * @param events what it tells
     * @param changes what it changes among the propositions of its account
     * @param key the key it was asked under, null for none
     */
    Appended append(StoredDecision decision, List<NewEvent> events, Changes changes, @Nullable Key key);

    /** What came of keeping a decision; nothing is kept unless all is. */
    enum Appended {
        /** It is kept. */
        KEPT,
        /** The key was used already. */
        KEY_USED,
        /** The account's propositions have changed since the past the decision was made from. */
        OVERTAKEN
    }

    /** The decision of an id. */
    Optional<StoredDecision> find(String id);

    /** The decision of an account that was made last. */
    Optional<StoredDecision> latest(String accountId);

    /** What was answered under a key since an instant. */
    Optional<Answered> answered(String key, Instant since);

    /** Decisions from the newest instant on. */
    Page search(Query query);

    /**
     * A key a client chose for a request.
     *
     * @param value the key
     * @param bodyHash fingerprint of the request's body
     * @param at when it was used
     * @param since keys used before count as free
     */
    record Key(String value, String bodyHash, Instant at, Instant since) {}

    /**
     * A request answered before.
     *
     * @param bodyHash fingerprint of that request's body
     * @param decision the answer
     */
    record Answered(String bodyHash, StoredDecision decision) {}

    /**
     * Which decisions.
     *
     * @param accountId account, null for any
     * @param from earliest instant, null for any
     * @param to latest instant, null for any
     * @param verdicts verdicts of which some candidate has one, none for any
     * @param cursor where the last page ended, null for the first
     * @param limit most decisions of a page
     */
    record Query(
            @Nullable String accountId,
            @Nullable Instant from,
            @Nullable Instant to,
            List<String> verdicts,
            @Nullable String cursor,
            int limit) {
        /** Copies the list. */
        public Query {
            verdicts = List.copyOf(verdicts);
        }
    }

    /**
     * Some decisions.
     *
     * @param next cursor of the next page, null when this is the last
     */
    record Page(List<StoredDecision> decisions, @Nullable String next) {
        /** Copies the list. */
        public Page {
            decisions = List.copyOf(decisions);
        }
    }
}
