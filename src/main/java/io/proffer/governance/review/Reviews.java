package io.proffer.governance.review;

import io.proffer.audit.AuditAct;
import io.proffer.audit.AuditAction;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.events.EventType;
import io.proffer.governance.Approval;
import io.proffer.governance.Course;
import io.proffer.governance.Mention;
import io.proffer.governance.Requirement;
import io.proffer.governance.Review;
import io.proffer.governance.Review.Impact;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.governance.RulesetStore;
import io.proffer.governance.TransitionAnswer;
import io.proffer.governance.kept.Library;
import io.proffer.governance.kept.Typed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands rulesets in, and takes the words of those who have to agree. */
final class Reviews {
    private final Library library;

    Reviews(Library library) {
        this.library = library;
    }

    /** Who has to agree to a ruleset, by the rulebook that serves. */
    Requirement required(Ruleset ruleset, Rulebook serving, @Nullable Impact impact) {
        Typed base = library.typed(ruleset.base().files());
        Typed candidate = library.typed(ruleset.content().files());
        return new GovernanceTable(serving)
                .required(Touched.by(base, candidate), impact == null ? null : impact.reach());
    }

    /** Hands a validated ruleset in. */
    TransitionAnswer submit(RulesetStore.Line line, Ruleset ruleset, Step step, Requirement required) {
        Ruleset submitted = ruleset.now(RulesetState.IN_REVIEW, ruleset.review().submitted(required, step.by()));
        line.put(submitted);
        Mention mention = Mention.of(submitted, step.by(), step.comment());
        line.tell(mention.event(EventType.RULESET_SUBMITTED, submitted.id(), step.at()));
        line.note(mention.act(AuditAction.RULESET_SUBMITTED, submitted.id(), step.at()));
        return new TransitionAnswer.Done(submitted);
    }

    /** Takes the word of one person. */
    TransitionAnswer approve(RulesetStore.Line line, Ruleset ruleset, Step step) {
        Optional<TransitionAnswer> refused = refused(ruleset, step);
        if (refused.isPresent()) {
            return refused.get();
        }
        Requirement required = ruleset.review().required();
        List<Approval> approvals = ruleset.review().approvals();
        Optional<String> role = required == null ? Optional.empty() : role(required, approvals, step);
        return role.isPresent() && required != null
                ? agreed(line, ruleset, step, role.get())
                : new TransitionAnswer.WrongRole(
                        ruleset,
                        step.person().user() + " may not agree in " + asked(step) + ".",
                        required == null ? List.of() : required.open(approvals));
    }

    private static String asked(Step step) {
        GovernanceRole role = step.wish().role();
        return role == null ? "any role that is open" : role.name();
    }

    private static Optional<TransitionAnswer> refused(Ruleset ruleset, Step step) {
        Review review = ruleset.review();
        if (ruleset.origin().isBy(step.by()) || step.by().equals(review.submittedBy())) {
            return Optional.of(new TransitionAnswer.OwnChange(step.by()));
        }
        if (!ruleset.content().hash().equals(step.wish().contentHash())
                || !review.diffHash().equals(step.wish().diffHash())) {
            return Optional.of(new TransitionAnswer.NotWhatWasShown(ruleset));
        }
        boolean agreed = review.approvals().stream().anyMatch(each -> each.by().equals(step.by()));
        return agreed
                ? Optional.of(new TransitionAnswer.Refused(ruleset, step.by() + " has agreed already."))
                : Optional.empty();
    }

    /** The role that was asked for, or else the first open one the person has; empty when there is none. */
    private static Optional<String> role(Requirement required, List<Approval> approvals, Step step) {
        GovernanceRole wanted = step.wish().role();
        return required.open(approvals).stream()
                .filter(open -> wanted == null || open.equals(wanted.name()))
                .filter(open -> GovernanceRole.of(open)
                        .filter(step.person().governs()::contains)
                        .isPresent())
                .findFirst();
    }

    private static TransitionAnswer agreed(RulesetStore.Line line, Ruleset ruleset, Step step, String role) {
        Review review = ruleset.review();
        List<Approval> approvals = new ArrayList<>(review.approvals());
        approvals.add(
                new Approval(step.by(), role, step.at(), ruleset.content().hash(), review.diffHash(), step.comment()));
        boolean met = review.required() != null && review.required().isMetBy(approvals);
        Ruleset approved = ruleset.now(met ? RulesetState.APPROVED : RulesetState.IN_REVIEW, review.with(approvals));
        line.put(approved);
        Mention mention = Mention.of(approved, step.by(), role, step.comment());
        if (met) {
            line.tell(mention.event(EventType.RULESET_APPROVED, approved.id(), step.at()));
        }
        line.note(mention.act(AuditAction.RULESET_APPROVED, approved.id(), step.at()));
        return new TransitionAnswer.Done(approved);
    }

    /** Gives a ruleset back, rejects it, or opens it again; what was agreed before is void. */
    TransitionAnswer end(RulesetStore.Line line, Ruleset ruleset, Step step, AuditAction action) {
        Ruleset ended = ruleset.now(step.wish().to(), ruleset.review().voided());
        Ruleset unplanned = ended.course().equals(Course.NONE)
                ? ended
                : ended.now(step.wish().to(), Course.NONE);
        line.put(unplanned);
        Mention mention = Mention.of(unplanned, step.by(), step.comment());
        if (!ruleset.review().approvals().isEmpty()) {
            line.note(mention.act(AuditAction.RULESET_APPROVALS_VOIDED, ruleset.id(), step.at()));
        }
        line.note(mention.act(action, ruleset.id(), step.at()));
        return new TransitionAnswer.Done(unplanned);
    }

    /** Notes what a simulation found; when by it somebody more has to agree, or nobody any more, that is written down. */
    Ruleset found(RulesetStore.Line line, Ruleset ruleset, Requirement required, Found found) {
        Ruleset after = withImpact(ruleset, required, found.impact());
        line.put(after);
        if (after.state() != ruleset.state()) {
            boolean approved = after.state() == RulesetState.APPROVED;
            Mention mention = Mention.of(
                    after,
                    AuditAct.SYSTEM,
                    "Simulation " + found.impact().simulation() + " found "
                            + found.impact().reach() + " accounts; "
                            + (approved ? "who agreed is enough." : "others have to agree, too."));
            AuditAction action = approved ? AuditAction.RULESET_APPROVED : AuditAction.RULESET_SUBMITTED;
            line.note(mention.act(action, after.id(), found.at()));
            line.tell(mention.event(
                    approved ? EventType.RULESET_APPROVED : EventType.RULESET_SUBMITTED, after.id(), found.at()));
        }
        return after;
    }

    /** What a simulation found, and when. */
    record Found(Impact impact, Instant at) {}

    private static Ruleset withImpact(Ruleset ruleset, Requirement required, Impact impact) {
        Review found = ruleset.review().with(impact);
        if (ruleset.state() != RulesetState.IN_REVIEW && ruleset.state() != RulesetState.APPROVED) {
            return ruleset.noted(found);
        }
        Review again =
                new Review(found.diffHash(), found.changes(), required, found.approvals(), found.submittedBy(), impact);
        RulesetState reached = required.isMetBy(again.approvals()) ? RulesetState.APPROVED : RulesetState.IN_REVIEW;
        return reached == ruleset.state() ? ruleset.noted(again) : ruleset.now(reached, again);
    }

    /** What somebody wants, and when. */
    record Step(Transition wish, Person person, Instant at) {
        String by() {
            return person.user();
        }

        @Nullable
        String comment() {
            return wish.comment();
        }
    }
}
