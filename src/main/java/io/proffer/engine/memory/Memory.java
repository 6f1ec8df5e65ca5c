package io.proffer.engine.memory;

import io.proffer.engine.memory.OpenProposition.HeldTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything a decision reads beside the account document. Nothing in it is newer than the instant of the decision.
 *
 * @param contacts what was proposed, shown and answered, the oldest first
 * @param overrides holds and pins of customer success, expired ones left out
 * @param responses how customers of each segment answered in the last 180 days
 * @param budgets how much of each budget period is reserved or spent
 * @param open propositions that still stand
 * @param assignments experiment arms the account was given and keeps
 * @param signals events of the account that no block of facts counts yet, the oldest first
 * @param care care rows that held and whose end is not over, null when there is none
 */
public record Memory(
        List<ContactEvent> contacts,
        List<Override> overrides,
        List<ResponseCount> responses,
        List<BudgetLevel> budgets,
        List<OpenProposition> open,
        List<Assignment> assignments,
        List<SignalSeen> signals,
        @Nullable List<CareBlock> care) {

    /** Nothing was said before, and nothing is spent. */
    public static final Memory NONE =
            new Memory(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

    /** Copies the lists. */
    public Memory {
        contacts = List.copyOf(contacts);
        overrides = List.copyOf(overrides);
        responses = List.copyOf(responses);
        budgets = List.copyOf(budgets);
        open = List.copyOf(open);
        assignments = List.copyOf(assignments);
        signals = List.copyOf(signals);
        care = care == null || care.isEmpty() ? null : List.copyOf(care);
    }

    /** A memory in which no care row held. */
    public Memory(
            List<ContactEvent> contacts,
            List<Override> overrides,
            List<ResponseCount> responses,
            List<BudgetLevel> budgets,
            List<OpenProposition> open,
            List<Assignment> assignments,
            List<SignalSeen> signals) {
        this(contacts, overrides, responses, budgets, open, assignments, signals, null);
    }

    /** The block of a care row that was seen up to a day, as it was on that day. */
    public Optional<CareBlock> care(String rowId, LocalDate day) {
        return care == null
                ? Optional.empty()
                : care.stream()
                        .filter(block ->
                                block.rowId().equals(rowId) && !block.sinceOn().isAfter(day))
                        .findFirst()
                        .map(block -> block.on(day));
    }

    /** The price that a proposition of an offer promises at an instant. */
    public Optional<HeldTerms> promised(String offerKey, Instant at) {
        return open.stream()
                .filter(each ->
                        each.offerKey().equals(offerKey) && each.expiresAt().isAfter(at) && each.terms() != null)
                .findFirst()
                .map(OpenProposition::terms);
    }

    /** This memory with other answers. */
    public Memory withResponses(List<ResponseCount> counts) {
        return new Memory(contacts, overrides, counts, budgets, open, assignments, signals, care);
    }

    /** This memory with other contacts. */
    public Memory withContacts(List<ContactEvent> events) {
        return new Memory(events, overrides, responses, budgets, open, assignments, signals, care);
    }

    /**
     * How customers answered, zero and zero when nobody was asked.
     *
     * @param key offer key, or family code
     * @param segment segment code, {@code *} when unknown
     */
    public ResponseCount responses(String key, String segment) {
        for (ResponseCount count : responses) {
            if (count.key().equals(key) && count.segment().equals(segment)) {
                return count;
            }
        }
        return new ResponseCount(key, segment, 0, 0);
    }
}
