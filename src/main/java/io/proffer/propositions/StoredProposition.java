package io.proffer.propositions;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.budgets.BudgetBook;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.constraints.Budget.ReserveOn;
import io.proffer.engine.constraints.Claim;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.OpenProposition;
import io.proffer.engine.memory.OpenProposition.HeldTerms;
import io.proffer.engine.memory.OpenProposition.Share;
import io.proffer.json.CanonicalJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proposition as it is kept: what was proposed never changes, what became of it does.
 *
 * @param origin what was proposed
 * @param progress what became of it
 */
public record StoredProposition(Origin origin, Progress progress) {
    private static final String BUDGETS = "\"budgets\":[";

    private static final BigDecimal AN_HOUR = BigDecimal.valueOf(3600);

    /**
     * What was proposed.
     *
     * @param id {@code prp_…}
     * @param accountId account it is made to
     * @param subscriptionId subscription it is about, null when not known
     * @param segment segment of the account then, {@code *} when not known
     * @param ownerId customer success manager then, null when not known
     * @param offerKey offer
     * @param offerVersion version of its definition
     * @param family kind of offer
     * @param exclusiveGroup group it excludes others of, null for none
     * @param commercial false for care and education
     * @param decisionId decision that made it
     * @param rulesetId rulebook it was made with
     * @param rank rank in that decision
     * @param score score in that decision, null for care and education
     * @param needStrength strongest need then, 0 to 100
     * @param terms purchase and price that are promised, null when nothing that is paid changes
     * @param proposedAt instant the decision speaks of
     * @param createdAt when it was kept
     * @param body canonical JSON of the proposition as the decision made it
     */
    public record Origin(
            String id,
            String accountId,
            @Nullable String subscriptionId,
            String segment,
            @Nullable String ownerId,
            String offerKey,
            int offerVersion,
            String family,
            @Nullable String exclusiveGroup,
            boolean commercial,
            String decisionId,
            String rulesetId,
            int rank,
            @Nullable BigDecimal score,
            int needStrength,
            @Nullable HeldTerms terms,
            Instant proposedAt,
            Instant createdAt,
            String body) {

        /** True when it was withheld from a held-out account, however it ended. */
        public boolean withheld() {
            JsonNode state = CanonicalJson.readBack(body).path("state");
            return state.asText().equals(PropositionState.WITHHELD.name());
        }
    }

    /**
     * What became of it.
     *
     * @param state where it stands
     * @param expiresAt until when it stands
     * @param snoozedUntil when it wakes up, null when it does not sleep
     * @param supersededBy proposition that took its place, null for none
     * @param presented true once the customer saw it or answered
     * @param accepted true once the customer said yes
     * @param updatedAt last change
     */
    public record Progress(
            PropositionState state,
            Instant expiresAt,
            @Nullable Instant snoozedUntil,
            @Nullable String supersededBy,
            boolean presented,
            boolean accepted,
            Instant updatedAt) {

        /** Proposed, and nothing else yet. */
        static Progress proposed(PropositionState state, Instant expiresAt, Instant at) {
            return new Progress(state, expiresAt, null, null, false, false, at);
        }

        /** This progress in another state. */
        public Progress in(PropositionState next, @Nullable Instant sleepsUntil, Instant at) {
            return new Progress(next, expiresAt, sleepsUntil, supersededBy, presented, accepted, at);
        }

        /** This progress, having given way to another proposition. */
        Progress givenWay(PropositionState next, String other, Instant at) {
            return new Progress(next, expiresAt, null, other, presented, accepted, at);
        }

        /** This progress with what is known of answers. */
        public Progress answered(boolean nowPresented, boolean nowAccepted) {
            return new Progress(
                    state,
                    expiresAt,
                    snoozedUntil,
                    supersededBy,
                    presented || nowPresented,
                    accepted || nowAccepted,
                    updatedAt);
        }

        /** This progress, standing until later. */
        Progress until(Instant end) {
            return new Progress(state, end, snoozedUntil, supersededBy, presented, accepted, updatedAt);
        }

        /** When a schedule has to look at it: the end of its snooze, or its own; null when it only waits for people. */
        public @Nullable Instant dueAt() {
            boolean ends = state == PropositionState.WITHHELD || state.isOpen();
            if (!ends || state == PropositionState.PENDING_APPROVAL) {
                return null;
            }
            return state == PropositionState.SNOOZED && snoozedUntil != null ? snoozedUntil : expiresAt;
        }
    }

    /** Its id. */
    public String id() {
        return origin.id();
    }

    /** Where it stands. */
    public PropositionState state() {
        return progress.state();
    }

    /**
     * What is to be unique among propositions that stand: account, subscription and offer, apart for those withheld; null
     * when it stands no longer.
     */
    public @Nullable String standingKey() {
        return standingKey(state());
    }

    /** The same, were it in another state. */
    public @Nullable String standingKey(PropositionState in) {
        if (in == PropositionState.WITHHELD) {
            return "withheld|" + about();
        }
        return in.isOpen() ? about() : null;
    }

    private String about() {
        return origin.accountId()
                + '|'
                + (origin.subscriptionId() == null ? "" : origin.subscriptionId())
                + '|'
                + origin.offerKey();
    }

    /** The level of the agreement that its order takes, empty where its quote asks for none. */
    public String approvalLevel() {
        return approval().path("level").asText();
    }

    /** By when an order that waits is agreed to or not, null when nobody said. */
    public @Nullable Instant approvalDue() {
        JsonNode hours = approval().path("slaHours");
        return hours.isNumber()
                ? progress.updatedAt()
                        .plusSeconds(hours.decimalValue().multiply(AN_HOUR).longValue())
                : null;
    }

    private JsonNode approval() {
        return CanonicalJson.readBack(origin.body()).path("quote").path("approval");
    }

    /** This proposition with another progress. */
    public StoredProposition with(Progress other) {
        return new StoredProposition(origin, other);
    }

    /** What an event means for the contact policy, empty when nothing. */
    public Optional<ContactEvent> contact(StoredEvent event) {
        return Optional.ofNullable(event.type().contact())
                .map(type -> new ContactEvent(
                        event.occurredAt(),
                        type,
                        origin.id(),
                        origin.offerKey(),
                        OfferFamily.valueOf(origin.family()),
                        origin.exclusiveGroup(),
                        event.channel(),
                        event.placement(),
                        event.contactId(),
                        event.reasonCode() == null ? null : event.reasonCode().name(),
                        event.until(),
                        origin.needStrength(),
                        origin.terms() == null ? null : origin.terms().recurringYear()));
    }

    /** For how long it stands from when it was proposed, however often it was put off since. */
    Duration standing() {
        Instant end = Instant.parse(
                CanonicalJson.readBack(origin.body()).path("expiresAt").asText());
        return Duration.between(origin.proposedAt(), end);
    }

    /** What it takes from budgets, as it was decided. */
    public BudgetBook.Holder holder() {
        return new BudgetBook.Holder(id(), origin.commercial(), claims());
    }

    /** Found by the name, which no text can hold: there a quotation mark is escaped. Every decision asks for it. */
    private List<Claim> claims() {
        int at = origin.body().indexOf(BUDGETS);
        return at < 0
                ? List.of()
                : CanonicalJson.readListAt(origin.body().substring(at + BUDGETS.length() - 1), Claim.class);
    }

    /** What is reserved for it while it stands; what is issued or approved does not stand any more. */
    private List<Share> shares() {
        return claims().stream()
                .filter(claim -> claim.reserveOn() == ReserveOn.PROPOSED
                        || claim.reserveOn() == ReserveOn.PRESENTED && progress.presented())
                .map(claim -> new Share(
                        claim.key(), claim.dimension(), claim.periodStart(), claim.periodEnd(), claim.amount()))
                .toList();
    }

    /** As the next decision sees it. */
    public OpenProposition open() {
        return new OpenProposition(
                id(),
                origin.offerKey(),
                progress.state().name(),
                origin.proposedAt(),
                progress.expiresAt(),
                progress.snoozedUntil(),
                origin.terms(),
                shares());
    }
}
