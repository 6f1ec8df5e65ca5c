package io.proffer.propositions;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps propositions and what happens to them. Each call is one transaction and throws
 * {@link io.proffer.ports.StoreUnavailable} when it could not be made.
 */
public interface PropositionStore {

    /** The proposition of an id. */
    Optional<StoredProposition> find(String id);

    /** What happened to a proposition, the oldest first. */
    default List<StoredEvent> events(String propositionId) {
        return events(List.of(propositionId)).getOrDefault(propositionId, List.of());
    }

    /** What happened to each of some propositions, the oldest first; those to which nothing did are left out. */
    Map<String, List<StoredEvent>> events(Collection<String> propositionIds);

    /** Propositions in the order they were made. */
    Page search(Query query);

    /** Propositions in the order they were made, with what happened to them. */
    default Listing searchWithEvents(Query query) {
        Page page = search(query);
        return new Listing(
                page,
                events(page.propositions().stream().map(StoredProposition::id).toList()));
    }

    /** How many there are of each state, on all pages together; of a state that is not named there are none. */
    Map<PropositionState, Long> counts(Query query);

    /** What became of what was proposed under rulebooks, by their ids; one that proposed nothing is left out. */
    Map<String, Outcomes> outcomes(List<String> rulesetIds);

    /** Propositions whose snooze or time has ended by an instant, the longest ago first. */
    List<StoredProposition> due(Instant now, int limit);

    /** The result of some work on the propositions of one account, alone with them; kept whole or not at all. */
    <T> T change(String accountId, Function<AccountLedger, T> work);

    /**
     * What became of propositions; those withheld do not count.
     *
     * @param proposed how many were made
     * @param presented how many the customer saw or answered
     * @param accepted how many were accepted
     * @param declined how many stand declined
     */
    record Outcomes(long proposed, long presented, long accepted, long declined) {}

    /**
     * Which propositions.
     *
     * @param accountId account, null for any
     * @param states states, empty for any
     * @param ownerId customer success manager, null for any
     * @param expiringBefore latest end, null for any
     * @param withheldToo whether those are found that were withheld, however they ended
     * @param order which come first
     * @param cursor where the last page ended, null for the first
     * @param limit most propositions of a page
     */
    record Query(
            @Nullable String accountId,
            List<PropositionState> states,
            @Nullable String ownerId,
            @Nullable Instant expiringBefore,
            boolean withheldToo,
            Order order,
            @Nullable String cursor,
            int limit) {
        /** Copies the list. */
        public Query {
            states = List.copyOf(states);
        }

        /** A query in the order in which they were made. */
        public Query(
                @Nullable String accountId,
                List<PropositionState> states,
                @Nullable String ownerId,
                @Nullable Instant expiringBefore,
                boolean withheldToo,
                @Nullable String cursor,
                int limit) {
            this(accountId, states, ownerId, expiringBefore, withheldToo, Order.MADE_FIRST, cursor, limit);
        }
    }

    /** Which propositions come first. */
    enum Order {
        /** Those that were made first. */
        MADE_FIRST,
        /** Those that were made last. */
        MADE_LAST,
        /** Those of the highest score; those without one, care and education, come last. */
        SCORED_HIGHEST
    }

    /**
     * Some propositions, and what happened to each.
     *
     * @param events by id of the proposition, the oldest first; those to which nothing happened are left out
     */
    record Listing(Page page, Map<String, List<StoredEvent>> events) {
        /** Copies the map. */
        public Listing {
            events = Map.copyOf(events);
        }
    }

    /**
     * Some propositions.
     *
     * @param next cursor of the next page, null when this is the last
     */
    record Page(
            List<StoredProposition> propositions, @Nullable String next) {
        /** Copies the list. */
        public Page {
            propositions = List.copyOf(propositions);
        }
    }
}
