package io.proffer.propositions;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.AccountAt;
import io.proffer.engine.account.Subscription;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.coverage.Coverage;
import io.proffer.engine.decision.Continuity;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.Ids;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.memory.CareBlock;
import io.proffer.engine.memory.CareMemory;
import io.proffer.engine.memory.HeldGroups;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.events.NewEvent;
import io.proffer.json.CanonicalJson;
import io.proffer.propositions.StoredProposition.Origin;
import io.proffer.propositions.StoredProposition.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What becomes of the propositions of an account by a live decision. */
public final class Proposing {
    private Proposing() {}

    /**
     * A decision, and what it was made from.
     *
     * @param decision the decision
     * @param account the account it was made for
     * @param rulebook the rulebook it was made with
     * @param past what had been said before
     * @param at when it is kept
     * @param supposed whether facts came with the question: what they say of care is not remembered, and takes nothing back
     */
    public record Ground(
            Decision decision, Account account, Rulebook rulebook, Past past, Instant at, boolean supposed) {}

    /** The changes of a decision: what it proposes anew is made, and what that replaces gives way. */
    public static Changes of(Ground ground) {
        List<StoredProposition> made = made(ground);
        List<Changes.Step> steps = new ArrayList<>();
        HeldGroups held = held(ground);
        for (StoredProposition old : ground.past.open()) {
            boolean again = ground.decision.propositions().stream()
                    .anyMatch(each -> each.id().equals(old.id()));
            if (!again) {
                made.stream()
                        .filter(each -> replaces(each.origin(), old, held))
                        .findFirst()
                        .map(each -> givesWay(old, each.id(), ground.at))
                        .or(() -> takenBack(old, ground))
                        .ifPresent(steps::add);
            }
        }
        made.forEach(each -> steps.add(
                step(each, PropositionEventType.PROPOSED, each.origin().proposedAt())));
        withheld(ground)
                .forEach(each -> steps.add(
                        step(each, PropositionEventType.WITHHELD, each.origin().proposedAt())));
        List<CareBlock> care = remembered(ground);
        return new Changes(
                ground.account.id(),
                ground.past.version(),
                steps,
                ground.decision.assignments(),
                care.equals(ground.past.care()) ? null : care,
                made.stream().flatMap(each -> called(each, ground).stream()).toList());
    }

    private static List<CareBlock> remembered(Ground ground) {
        return ground.supposed
                ? ground.past.care()
                : CareMemory.after(
                        ground.past.care(),
                        ground.decision.rememberedCare(),
                        AccountAt.today(ground.account, ground.decision.asOf()),
                        AccountAt.today(ground.account, ground.at));
    }

    private static Optional<NewEvent> called(StoredProposition made, Ground ground) {
        Coverage coverage = ground.decision.coverage();
        return ground.decision.propositions().stream()
                .filter(each -> each.id().equals(made.id()))
                .findFirst()
                .flatMap(each -> Called.of(each, made, coverage == null ? null : coverage.callToAction()));
    }

    /** What cannot be bought any more is taken back, and what care keeps away. */
    private static Optional<Changes.Step> takenBack(StoredProposition old, Ground ground) {
        boolean waits =
                old.state() == PropositionState.PENDING_APPROVAL || !old.state().isOpen();
        boolean goes = Outlived.why(old.origin(), ground.account).isPresent() || isKeptAway(old, ground);
        return ground.supposed || waits || !goes
                ? Optional.empty()
                : Optional.of(step(
                        old.with(old.progress().in(PropositionState.WITHDRAWN, null, ground.at)),
                        PropositionEventType.WITHDRAWN,
                        ground.at));
    }

    /** While care keeps an offer away, what nobody has shown to the customer yet goes; a promise stands. */
    private static boolean isKeptAway(StoredProposition old, Ground ground) {
        Offer offer = ground.rulebook.catalog().offers().get(old.origin().offerKey());
        return old.state() == PropositionState.PROPOSED
                && !old.progress().presented()
                && offer != null
                && ground.decision.isKeptAway(offer);
    }

    /** What is proposed and does not stand yet, one an offer, in however many places it is shown. */
    private static List<StoredProposition> made(Ground ground) {
        Map<String, StoredProposition> made = new LinkedHashMap<>();
        for (Proposition proposition : ground.decision.propositions()) {
            boolean stands =
                    ground.past.open().stream().anyMatch(each -> each.id().equals(proposition.id()));
            if (!stands && !made.containsKey(proposition.id())) {
                made.put(proposition.id(), stored(proposition, PropositionState.PROPOSED, ground));
            }
        }
        return List.copyOf(made.values());
    }

    /** What is held out for measurement is kept as well, once for as long as it would have stood. */
    private static List<StoredProposition> withheld(Ground ground) {
        return ground.decision.withheld().stream()
                .map(each -> stored(each, PropositionState.WITHHELD, ground))
                .filter(each -> ground.past.open().stream()
                        .noneMatch(old -> Objects.equals(old.standingKey(), each.standingKey())))
                .toList();
    }

    private static Changes.Step givesWay(StoredProposition old, String other, Instant at) {
        return step(
                old.with(old.progress().givenWay(PropositionState.SUPERSEDED, other, at)),
                PropositionEventType.SUPERSEDED,
                at);
    }

    private static Changes.Step step(StoredProposition proposition, PropositionEventType type, Instant at) {
        Instant notedAt = proposition.progress().updatedAt();
        String id = Ids.derived("pev", proposition.id(), type.name());
        return new Changes.Step(proposition, StoredEvent.own(id, type, at, notedAt));
    }

    private static HeldGroups held(Ground ground) {
        return HeldGroups.of(
                ground.past.open().stream()
                        .filter(each -> each.state().isOpen())
                        .map(StoredProposition::open)
                        .toList(),
                ground.past.contacts(),
                ground.rulebook.catalog(),
                ground.at);
    }

    /**
     * The same offer on other terms, or another offer of the same exclusive group unless the customer has this one in hand;
     * an order that waits is kept.
     */
    private static boolean replaces(Origin made, StoredProposition old, HeldGroups held) {
        if (old.state() == PropositionState.PENDING_APPROVAL || old.state() == PropositionState.WITHHELD) {
            return false;
        }
        boolean sameOffer = made.offerKey().equals(old.origin().offerKey());
        boolean sameGroup = made.exclusiveGroup() != null
                && made.exclusiveGroup().equals(old.origin().exclusiveGroup());
        return sameOffer || sameGroup && !held.holds(old.id());
    }

    private static StoredProposition stored(Proposition proposition, PropositionState state, Ground ground) {
        return new StoredProposition(
                origin(proposition, ground), Progress.proposed(state, expiry(proposition, ground), ground.at));
    }

    /** A decision for a day gone by is kept today, and stands as long as one for today. */
    private static Instant expiry(Proposition proposition, Ground ground) {
        Duration standing = Duration.between(ground.decision.asOf(), proposition.expiresAt());
        Instant from = ground.decision.asOf().isAfter(ground.at) ? ground.decision.asOf() : ground.at;
        return from.plus(standing);
    }

    private static Origin origin(Proposition proposition, Ground ground) {
        Subscription subscription = ground.account.subscription();
        Offer offer = Objects.requireNonNull(
                ground.rulebook.catalog().offers().get(proposition.offerKey()), proposition.offerKey());
        return new Origin(
                proposition.id(),
                ground.account.id(),
                subscription == null ? null : subscription.id(),
                ground.account.segment() == null
                        ? "*"
                        : ground.account.segment().name(),
                ground.account.csmId(),
                offer.key(),
                proposition.offerVersion(),
                proposition.family(),
                offer.exclusiveGroup(),
                proposition.commercial(),
                ground.decision.id(),
                ground.decision.ruleset().id(),
                proposition.rank(),
                proposition.score(),
                proposition.needStrength(),
                Continuity.terms(proposition.quote()),
                ground.decision.asOf().isAfter(ground.at) ? ground.at : ground.decision.asOf(),
                ground.at,
                CanonicalJson.text(proposition));
    }
}
