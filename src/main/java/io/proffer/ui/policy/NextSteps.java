package io.proffer.ui.policy;

import io.proffer.governance.Requirement;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.governance.review.Person;
import io.proffer.http.access.Caller;
import io.proffer.http.governance.Persons;
import io.proffer.http.governance.StepRights;
import io.proffer.identity.Permission;
import io.proffer.ui.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the visitor may do with a ruleset, and why not what others may.
 *
 * @param steps the steps from here
 * @param reasons why some of them are not the visitor's, a sentence each
 * @param mayUpload true when the visitor may send other workbooks for it
 * @param mayEdit true when the visitor may change its cells or make a draft over it
 * @param mayGovern true when the visitor may run its tests and simulate it
 */
record NextSteps(List<Step> steps, List<String> reasons, boolean mayUpload, boolean mayEdit, boolean mayGovern) {
    NextSteps {
        steps = List.copyOf(steps);
        reasons = List.copyOf(reasons);
    }

    /**
     * A step.
     *
     * @param to the state it leads to
     * @param label what its button says
     * @param tone {@code primary}, {@code danger} or neither
     * @param comment what its comment is asked for, empty when none is
     * @param plan true when an instant may be given for it
     */
    record Step(String to, String label, String tone, String comment, boolean plan) {}

    static NextSteps of(Ruleset ruleset, Caller caller, boolean stored) {
        List<Step> steps = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (RulesetState next : ruleset.state().next()) {
            whyNot(ruleset, next, caller, stored).ifPresentOrElse(reasons::add, () -> steps.add(step(next)));
        }
        boolean author = caller.may(Permission.EDIT_RULESETS);
        return new NextSteps(
                steps, reasons, author && ruleset.state().isOpen(), author, caller.may(Permission.GOVERN_RULESETS));
    }

    private static Optional<String> whyNot(Ruleset ruleset, RulesetState next, Caller caller, boolean stored) {
        Permission needed = StepRights.of(next);
        if (!caller.may(needed)) {
            return Optional.of(label(next) + " is for " + roles(needed) + ".");
        }
        if (next == RulesetState.ACTIVE && !stored) {
            return Optional.of("The files on disk rule here, so no stored ruleset can be activated."
                    + " Start the service with PROFFER_RULEBOOK_SOURCE=store.");
        }
        return needed == Permission.REVIEW_RULESETS ? whyNoWord(ruleset, next, Persons.of(caller)) : Optional.empty();
    }

    /** Before it is handed in nobody is asked, so whoever reviews rulesets may speak. */
    private static Optional<String> whyNoWord(Ruleset ruleset, RulesetState next, Person person) {
        if (next == RulesetState.APPROVED && isOwn(ruleset, person.user())) {
            return Optional.of("It is your own change, so somebody else has to approve it (four eyes).");
        }
        Requirement required = ruleset.review().required();
        if (required != null && !person.speaksIn(required.approvers())) {
            String asked = required.approvers().stream().map(Formats::words).collect(Collectors.joining(", "));
            return Optional.of(label(next) + " is for those who are asked: " + asked + ".");
        }
        return next == RulesetState.APPROVED && !person.isWaitedFor(ruleset)
                ? Optional.of("Nothing more is asked of you: others have to approve it.")
                : Optional.empty();
    }

    private static boolean isOwn(Ruleset ruleset, String user) {
        return ruleset.origin().isBy(user) || user.equals(ruleset.review().submittedBy());
    }

    private static String roles(Permission permission) {
        List<String> codes = permission.roles().stream()
                .sorted()
                .map(role -> role.code().replace('_', ' '))
                .toList();
        return codes.size() == 1 ? "the role " + codes.get(0) : "the roles " + String.join(", ", codes);
    }

    private static Step step(RulesetState to) {
        return switch (to) {
            case VALIDATED -> new Step(to.name(), label(to), "primary", "", false);
            case IN_REVIEW -> new Step(to.name(), label(to), "primary", "What is it for?", false);
            case APPROVED -> new Step(to.name(), label(to), "primary", "Why is it right?", false);
            case ACTIVE -> new Step(to.name(), label(to), "primary", "", true);
            case CHANGES_REQUESTED -> new Step(to.name(), label(to), "", "What should change?", false);
            case REJECTED, ROLLED_BACK -> new Step(to.name(), label(to), "danger", "Why?", false);
            case DRAFT, SUPERSEDED -> new Step(to.name(), label(to), "", "", false);
        };
    }

    private static String label(RulesetState to) {
        return switch (to) {
            case VALIDATED -> "Check it";
            case IN_REVIEW -> "Ask for approval";
            case APPROVED -> "Approve";
            case ACTIVE -> "Activate";
            case CHANGES_REQUESTED -> "Ask for changes";
            case REJECTED -> "Reject";
            case ROLLED_BACK -> "Roll back";
            case DRAFT -> "Take up again";
            case SUPERSEDED -> "Supersede";
        };
    }
}
