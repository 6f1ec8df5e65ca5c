package io.proffer.engine.engagement;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.engagement.Engaged.Candidate;
import io.proffer.engine.engagement.Engaged.TrialDesign;
import io.proffer.engine.incentive.Incentive;
import io.proffer.engine.incentive.IncentiveAnswer;
import io.proffer.engine.incentive.Incentives;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Admission.Admitted;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.verdict.Docket;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The engagement policy: eligibility, then applicability, then suitability. Made once for a rulebook. */
public final class Engagement {
    private final List<NeedTable> needTables;
    private final Map<String, List<Offer>> upgrades;

    /** The engagement policy of a rulebook. */
    public Engagement(Rulebook rulebook) {
        this.needTables = NeedTable.of(rulebook);
        this.upgrades = rulebook.catalog().offers().values().stream()
                .filter(offer -> offer.family() == OfferFamily.UPGRADE && offer.toPlan() != null)
                .collect(Collectors.groupingBy(offer -> String.valueOf(offer.toPlan())));
    }

    /** Lets through what is eligible, needed and suitable, and notes why the rest is not. */
    public Engaged engage(Admitted admitted, Docket docket) {
        Snapshot snapshot = admitted.snapshot();
        docket.enter(Stage.APPLICABILITY);
        Needs needs = Needs.find(snapshot, needTables);
        Care care = Care.of(snapshot);
        Applicability applicability = new Applicability(snapshot, needs, care, upgrades);
        Eligibility eligibility = new Eligibility(snapshot);
        Trials trials = new Trials(snapshot);

        Considered with = new Considered(eligibility, applicability, trials, care, new Incentives(snapshot), docket);
        List<Offer> needless = new ArrayList<>();
        List<Candidate> candidates = new ArrayList<>();
        for (Offer offer : admitted.offers()) {
            docket.enter(Stage.ELIGIBILITY);
            Optional<Refusal> ineligible = eligibility.refuse(offer);
            if (ineligible.isPresent()) {
                docket.refuse(offer, ineligible.get());
                continue;
            }
            consider(offer, with, needless).ifPresent(candidates::add);
        }
        docket.enter(Stage.APPLICABILITY);
        applicability.refuse(needless, (offer, strength) -> hurdle(offer, strength, with), docket);
        return new Engaged(snapshot, candidates, care.blocks(), needs.strongest());
    }

    /** Seats that a decision of this account would add: those the row of the need asks for, else the offer's own. */
    public int seatsToAdd(Snapshot snapshot, Offer offer) {
        return applicability(snapshot).seatsDelta(offer);
    }

    /** How a trial would be run if it were granted: by its row, else by the design that comes closest; empty for no trial. */
    public Optional<TrialDesign> trial(Snapshot snapshot, Offer offer) {
        return offer.family() == OfferFamily.TRIAL
                ? Optional.ofNullable(ask(offer, applicability(snapshot), new Trials(snapshot), true)
                        .design())
                : Optional.empty();
    }

    /** Time in which a decision of this account would let an annual switch be taken back; empty when no row promises one. */
    public Optional<Duration> backOutWindow(Snapshot snapshot, Offer offer) {
        return Optional.ofNullable(applicability(snapshot).backOutWindow(offer));
    }

    private static Trials.Answer ask(Offer offer, Applicability applicability, Trials trials, boolean forced) {
        boolean needed = !applicability.needs(offer).isEmpty();
        return trials.ask(offer, needed ? applicability.strength(offer) : null, forced);
    }

    private Applicability applicability(Snapshot snapshot) {
        return new Applicability(snapshot, Needs.find(snapshot, needTables), Care.of(snapshot), upgrades);
    }

    private record Considered(
            Eligibility eligibility,
            Applicability applicability,
            Trials trials,
            Care care,
            Incentives incentives,
            Docket docket) {}

    private static Optional<Candidate> consider(Offer offer, Considered with, List<Offer> needless) {
        Applicability applicability = with.applicability;
        with.docket.enter(Stage.APPLICABILITY);
        Trials.Answer trial = new Trials.Answer(null, null, null);
        if (offer.family() == OfferFamily.TRIAL) {
            trial = ask(offer, applicability, with.trials, with.eligibility.isForced(offer));
            Optional<Refusal> refused = refused(trial, offer, with);
            if (refused.isPresent()) {
                with.docket.refuse(offer, refused.get());
                return Optional.empty();
            }
        }
        List<Reason> reasons = new ArrayList<>(applicability.reasons(offer));
        if (reasons.isEmpty()) {
            needless.add(offer);
            return Optional.empty();
        }
        IncentiveAnswer incentive = with.incentives.of(offer, 0);
        with.docket.enter(Stage.SUITABILITY);
        Optional<Refusal> refusal = refuse(offer, with, incentive);
        if (refusal.isPresent()) {
            with.docket.refuse(offer, refusal.get());
            return Optional.empty();
        }
        if (trial.reason() != null) {
            reasons.add(trial.reason());
        }
        with.eligibility.forcedBy(offer).ifPresent(reasons::add);
        Incentive granted = null;
        if (incentive instanceof IncentiveAnswer.Granted given) {
            reasons.addAll(given.reasons());
            granted = given.incentive();
        }
        return Optional.of(new Candidate(
                offer,
                reasons,
                applicability.strength(offer),
                applicability.seatsDelta(offer),
                trial.design(),
                applicability.backOutWindow(offer),
                granted));
    }

    private static Optional<Refusal> refused(Trials.Answer trial, Offer offer, Considered with) {
        return Optional.ofNullable(trial.refusal()).filter(refusal -> !with.care.repeats(refusal, offer));
    }

    /** What would still keep an offer away that nobody needs yet: its trial, loyalty or bundle table. */
    private static Optional<Refusal> hurdle(Offer offer, int strength, Considered with) {
        if (offer.family() == OfferFamily.TRIAL) {
            return refused(with.trials.ask(offer, strength, with.eligibility.isForced(offer)), offer, with);
        }
        return with.incentives.of(offer, 0) instanceof IncentiveAnswer.Refused own
                ? Optional.of(own.refusal())
                : Optional.empty();
    }

    private static Optional<Refusal> refuse(Offer offer, Considered with, IncentiveAnswer incentive) {
        if (incentive instanceof IncentiveAnswer.Refused refused) {
            return Optional.of(with.applicability.waiting(offer, refused.refusal()));
        }
        Optional<Refusal> routed = with.applicability.routed(offer);
        return routed.isEmpty() && offer.isCommercial() ? with.care.blocks(offer) : routed;
    }
}
