package io.proffer.ui;

import io.proffer.governance.RulesetState;
import io.proffer.governance.review.GovernanceRole;
import io.proffer.http.problem.ProblemDocument;
import io.proffer.http.problem.ProblemKind;
import io.proffer.identity.Role;
import io.proffer.json.Problem;
import io.proffer.propositions.PropositionState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Refusals in the words of the pages, whose fields have other names than the members of a document. */
final class PageWords {
    private static final String SESSION_OVER = "Your session is over";
    private static final String STALE = "NOT_WHAT_IS_THERE";
    /** By pointer and code; what is missing here reads as it is sent. */
    private static final Map<String, String> WORDS = Map.of(
            "/family REQUIRED", "Choose the kind of offer it is about.",
            "/family NOT_TAKEN", "It is not about a kind of offer. Leave that field empty.",
            "/offerKey REQUIRED", "Choose the offer it is about.",
            "/offerKey NOT_TAKEN", "It is not about one offer. Leave that field empty.",
            "/expiresAt OUT_OF_RANGE", "Choose an end from today on, within 180 days.",
            "/effectiveFrom OUT_OF_RANGE", "It may be planned for at most two years ahead.",
            "/snoozeUntil OUT_OF_RANGE", "Choose a day after today, within a year.");

    private static final Set<String> OF_ROLES_AND_STATES =
            Set.of(ProblemKind.FORBIDDEN.name(), ProblemKind.WRONG_ROLE.name(), ProblemKind.ILLEGAL_TRANSITION.name());
    /** Codes that no user is called by, and their words. */
    private static final Map<String, String> CODES = Stream.of(
                    Stream.of(GovernanceRole.values()).map(GovernanceRole::name),
                    Stream.of(RulesetState.values()).map(RulesetState::name),
                    Stream.of(PropositionState.values()).map(PropositionState::name),
                    Role.codes().stream().filter(code -> code.contains("_")))
            .flatMap(Function.identity())
            .distinct()
            .collect(Collectors.toMap(Function.identity(), code -> Formats.words(code.toUpperCase(Locale.ROOT))));

    /** What a program can report next, or send first: no person at a page can. */
    private static final Pattern FOR_PROGRAMS =
            Pattern.compile("; possible: [A-Z_, ]+(?=\\.)| Send it with PUT \\S+ first\\.");

    private static final Pattern WORD = Pattern.compile("[A-Za-z_]+");

    private PageWords() {}

    /** The same refusal, for people. */
    static ProblemDocument of(ProblemDocument problem) {
        List<Problem> errors = problem.errors().stream().map(PageWords::of).toList();
        if (errors.stream().anyMatch(each -> each.code().equals(STALE))) {
            return told(
                    problem,
                    problem.title(),
                    "Somebody changed it after this page was loaded. Load the page again and look at what is different.",
                    List.of());
        }
        if (problem.code().equals(ProblemKind.UNAUTHENTICATED.name())) {
            return told(problem, SESSION_OVER, problem.detail(), List.of());
        }
        if (errors.isEmpty() || !problem.code().equals(ProblemKind.INVALID_DOCUMENT.name())) {
            return told(problem, problem.title(), detail(problem), errors);
        }
        String more = errors.size() == 1 ? "" : " (and " + (errors.size() - 1) + " more)";
        return told(problem, "This cannot be taken", errors.get(0).message() + more, errors);
    }

    private static String detail(ProblemDocument problem) {
        String detail = FOR_PROGRAMS.matcher(problem.detail()).replaceAll("");
        return OF_ROLES_AND_STATES.contains(problem.code())
                ? WORD.matcher(detail).replaceAll(word -> CODES.getOrDefault(word.group(), word.group()))
                : detail;
    }

    private static Problem of(Problem sent) {
        String message = WORDS.getOrDefault(sent.pointer() + " " + sent.code(), sent.message());
        return new Problem(sent.pointer(), sent.code(), message, sent.allowed());
    }

    private static ProblemDocument told(ProblemDocument problem, String title, String detail, List<Problem> errors) {
        return new ProblemDocument(
                problem.type(),
                title,
                problem.status(),
                detail,
                problem.instance(),
                problem.code(),
                problem.traceId(),
                errors);
    }
}
