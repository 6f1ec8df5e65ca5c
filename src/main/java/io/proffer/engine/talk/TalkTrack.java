package io.proffer.engine.talk;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.ContactRole;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.treatment.content.Words;
import io.proffer.engine.treatment.delivery.Delivery.Roadmap;
import io.proffer.engine.treatment.delivery.Delivery.ServiceOption;
import io.proffer.engine.verdict.RowRef;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one says about a proposition, and what when the customer objects.
 *
 * @param propositionId proposition it is about
 * @param offerKey its offer
 * @param opening the words it was shown with
 * @param objections answers to objections, in the order of the objection codes, of one code the most specific first; none
 *     for care and education, which sell nothing
 */
public record TalkTrack(String propositionId, String offerKey, Words opening, List<Objection> objections) {
    /** Copies the list. */
    public TalkTrack {
        objections = List.copyOf(objections);
    }

    /**
     * Who is spoken to, and when.
     *
     * @param account the account as it is known
     * @param role role of the person, null for all roles among the account's contacts
     * @param locale locale of the person, such as {@code de-DE}; null for English
     * @param asOf instant of the talk; consent and validity are judged on its day
     */
    public record Listener(
            Account account,
            @Nullable ContactRole role,
            @Nullable String locale,
            Instant asOf) {}

    /**
     * An objection and its answer.
     *
     * @param code COST, IMPLEMENTATION, TRAINING, TIMING, SECURITY_REVIEW, COMPETITOR or NO_NEED
     * @param answerKey stable key of the answer
     * @param answer the answer, its figures filled in; null when every text of it names a figure that is not known, or
     *     when it rests on a service that may not be booked with this proposition
     * @param proof what proves it
     * @param doNotSay sentences that must not be said
     * @param specificity conditions of the row beside the objection itself, the more the closer
     * @param ref row behind it
     */
    public record Objection(
            String code,
            String answerKey,
            @Nullable String answer,
            Proof proof,
            List<String> doNotSay,
            int specificity,
            RowRef ref) {
        /** Copies the list. */
        public Objection {
            doNotSay = List.copyOf(doNotSay);
        }
    }

    /**
     * What proves an answer.
     *
     * @param evidenceRef where it is found, such as {@code valueCase.low} or {@code doc:trust-pack}; null for nowhere
     * @param figures figures of this account by name, in the order of the row; percent, months, minutes
     * @param unknown names of figures that are not known for this account
     * @param roadmap the steps of the move, where the row refers to them
     * @param service the service, where the row refers to one that may be booked with this proposition
     */
    public record Proof(
            @Nullable String evidenceRef,
            Map<String, Object> figures,
            List<String> unknown,
            @Nullable Roadmap roadmap,
            @Nullable ServiceOption service) {
        /** Copies, keeping the order. */
        public Proof {
            figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
            unknown = List.copyOf(unknown);
        }
    }

    /**
     * The talk track of a proposition.
     *
     * @param proposition as it was proposed, with its quote and value case
     * @param rulebook rulebook with the answers; its catalogue must have the offer
     * @throws IllegalArgumentException when the catalogue does not have the offer
     */
    public static TalkTrack of(Proposition proposition, Listener listener, Rulebook rulebook) {
        if (!rulebook.catalog().offers().containsKey(proposition.offerKey())) {
            throw new IllegalArgumentException("The catalogue has no offer " + proposition.offerKey() + ".");
        }
        return new TrackWriter(rulebook).write(proposition, listener);
    }
}
