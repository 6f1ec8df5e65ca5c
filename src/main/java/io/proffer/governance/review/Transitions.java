package io.proffer.governance.review;

import io.proffer.audit.AuditAction;
import io.proffer.governance.Checks;
import io.proffer.governance.Mention;
import io.proffer.governance.Order;
import io.proffer.governance.Requirement;
import io.proffer.governance.Review.Impact;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.governance.RulesetStore;
import io.proffer.governance.TransitionAnswer;
import io.proffer.governance.kept.Library;
import io.proffer.governance.live.Activations;
import io.proffer.governance.review.Reviews.Step;
import io.proffer.reports.Remark;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.rulesets.FileFault;
import io.proffer.scenarios.run.ScenarioReport;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Brings rulesets from one state to the next. */
public final class Transitions {
    /** A plan for later is a slip of the year. */
    private static final int YEARS_AHEAD = 2;

    private final RulesetStore store;
    private final Library library;
    private final ActiveRulebook serving;
    private final Validation validation;
    private final Activations activations;
    private final InstantSource clock;
    private final Reviews reviews;

    /** Transitions of stored rulesets. */
    public Transitions(
            RulesetStore store,
            Library library,
            ActiveRulebook serving,
            Validation validation,
            Activations activations,
            InstantSource clock) {
        this.store = store;
        this.library = library;
        this.serving = serving;
        this.validation = validation;
        this.activations = activations;
        this.clock = clock;
        this.reviews = new Reviews(library);
    }

    /** Does what somebody wants of a ruleset, or says why it cannot be. */
    public TransitionAnswer to(Order order, Transition wish, Person person) {
        Step step = new Step(wish, person, now());
        return switch (wish.to()) {
            case VALIDATED -> validate(order, step);
            case IN_REVIEW -> submit(order, step);
            case APPROVED -> inLine(order, step, (line, ruleset) -> reviews.approve(line, ruleset, step));
            case CHANGES_REQUESTED -> end(order, step, AuditAction.RULESET_CHANGES_REQUESTED);
            case REJECTED -> end(order, step, AuditAction.RULESET_REJECTED);
            case DRAFT -> end(order, step, AuditAction.RULESET_CHANGED);
            case ACTIVE -> activate(order, wish.effectiveFrom(), step.at());
            case ROLLED_BACK -> activations.rollBack(order);
            case SUPERSEDED -> inLine(order, step, (line, ruleset) -> new TransitionAnswer.Illegal(ruleset));
        };
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private TransitionAnswer activate(Order order, @Nullable Instant from, Instant now) {
        if (from == null || !from.isAfter(now)) {
            return activations.activate(order);
        }
        Instant latest = now.atOffset(ZoneOffset.UTC).plusYears(YEARS_AHEAD).toInstant();
        return from.isAfter(latest) ? new TransitionAnswer.TooFarAhead(latest) : activations.plan(order, from);
    }

    private TransitionAnswer end(Order order, Step step, AuditAction action) {
        return inLine(order, step, (line, ruleset) -> reviews.end(line, ruleset, step, action));
    }

    private TransitionAnswer validate(Order order, Step step) {
        Optional<Ruleset> found = store.find(order.id());
        if (found.isEmpty() || !mayGo(found.get(), step)) {
            return found.<TransitionAnswer>map(TransitionAnswer.Illegal::new)
                    .orElseGet(() -> new TransitionAnswer.Unknown(order.id()));
        }
        Outcome outcome = new Outcome(validation.lint(found.get(), step.at()), validation.run(found.get()));
        return inLine(
                order,
                step,
                (line, ruleset) -> ruleset.revision() == found.get().revision()
                        ? checked(line, ruleset, step, outcome)
                        : new TransitionAnswer.NotWhatWasShown(ruleset));
    }

    /** What checking a ruleset gave. */
    private record Outcome(List<Remark> findings, ScenarioReport report) {}

    private static TransitionAnswer checked(RulesetStore.Line line, Ruleset ruleset, Step step, Outcome outcome) {
        Checks checks = new Checks(Checks.of(outcome.findings).lint(), Validation.counted(outcome.report, step.at()));
        List<FileFault> failures = Validation.failures(outcome.findings, outcome.report);
        Ruleset after = ruleset.checked(failures.isEmpty() ? RulesetState.VALIDATED : RulesetState.DRAFT, checks);
        line.put(after);
        if (!failures.isEmpty()) {
            return new TransitionAnswer.ChecksFailed(after, failures);
        }
        line.note(
                Mention.of(after, step.by(), step.comment()).act(AuditAction.RULESET_VALIDATED, after.id(), step.at()));
        return new TransitionAnswer.Done(after);
    }

    private TransitionAnswer submit(Order order, Step step) {
        Optional<ActiveRulebook.Lease> lease = serving.lease();
        if (lease.isEmpty()) {
            return new TransitionAnswer.NoRulebook();
        }
        try (ActiveRulebook.Lease held = lease.get()) {
            store.find(order.id()).filter(ruleset -> mayGo(ruleset, step)).ifPresent(library::readAhead);
            return inLine(order, step, (line, ruleset) -> {
                if (isLikeItsBase(ruleset)) {
                    return new TransitionAnswer.Refused(ruleset, "It changes nothing of its base.");
                }
                Requirement required = reviews.required(
                        ruleset, held.decisioning().rulebook(), ruleset.review().impact());
                return reviews.submit(line, ruleset, step, required);
            });
        }
    }

    /** The fingerprint speaks of what decides; scenarios that differ count among the changes. */
    private static boolean isLikeItsBase(Ruleset ruleset) {
        return ruleset.content().hash().equals(ruleset.base().hash())
                && ruleset.review().changes().tables() == 0;
    }

    private TransitionAnswer inLine(
            Order order, Step step, BiFunction<RulesetStore.Line, Ruleset, TransitionAnswer> work) {
        return store.inLine(line -> {
            Optional<Ruleset> found = line.find(order.id());
            if (found.isEmpty()) {
                return new TransitionAnswer.Unknown(order.id());
            }
            Ruleset ruleset = found.get();
            if (!mayGo(ruleset, step)) {
                return new TransitionAnswer.Illegal(ruleset);
            }
            return order.isOvertakenBy(ruleset)
                    ? new TransitionAnswer.NotWhatWasShown(ruleset)
                    : work.apply(line, ruleset);
        });
    }

    private static boolean mayGo(Ruleset ruleset, Step step) {
        return ruleset.state().next().contains(step.wish().to());
    }

    /** Notes what a simulation found about exactly this content. */
    public void note(String id, String contentHash, Impact impact) {
        Optional<ActiveRulebook.Lease> lease = serving.lease();
        if (lease.isEmpty()) {
            return;
        }
        try (ActiveRulebook.Lease held = lease.get()) {
            store.find(id).filter(ruleset -> ruleset.state().isOpen()).ifPresent(library::readAhead);
            store.inLine(line -> line.find(id)
                    .filter(ruleset ->
                            ruleset.state().isOpen() && ruleset.content().hash().equals(contentHash))
                    .map(ruleset -> {
                        Requirement required =
                                reviews.required(ruleset, held.decisioning().rulebook(), impact);
                        return reviews.found(line, ruleset, required, new Reviews.Found(impact, now()));
                    }));
        }
    }

    /** Rulesets in review that wait for somebody's word, the newest first. */
    public List<Ruleset> waiting() {
        return store.list(new RulesetStore.Query(List.of(RulesetState.IN_REVIEW), null, 200))
                .rulesets();
    }

    /** Those of them that a person may agree to. */
    public List<Ruleset> waitingFor(Person person) {
        return waiting().stream().filter(person::isWaitedFor).toList();
    }
}
