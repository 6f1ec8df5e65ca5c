package io.proffer.ui.policy;

import io.proffer.governance.Review.Impact;
import io.proffer.governance.Ruleset;
import io.proffer.simulation.impact.ImpactChange;
import io.proffer.simulation.impact.ImpactKind;
import io.proffer.simulation.impact.Progress;
import io.proffer.simulation.impact.Simulations;
import io.proffer.ui.Formats;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a ruleset would change for customers.
 *
 * @param ruleset its id
 * @param run id of the comparison, null when there is none
 * @param waiting true while it is not done
 * @param seen accounts looked at so far
 * @param total accounts there are, at least those that were looked at
 * @param summary what was found, in words
 * @param problem why it failed, null when it did not
 * @param counts how many accounts change in which way
 * @param changes some of them
 */
record ImpactView(
        String ruleset,
        @Nullable String run,
        boolean waiting,
        long seen,
        long total,
        String summary,
        @Nullable String problem,
        List<Count> counts,
        List<Line> changes) {
    private static final int SHOWN = 50;

    ImpactView {
        counts = List.copyOf(counts);
        changes = List.copyOf(changes);
    }

    /** How many accounts change in one way. */
    record Count(String kind, long accounts) {}

    /** An account that gets another answer. */
    record Line(String account, String kind, String words) {}

    /** What is known of the latest comparison of a ruleset. */
    static ImpactView of(Ruleset ruleset, Simulations simulations, long accounts) {
        Impact impact = ruleset.review().impact();
        Optional<Progress> latest =
                simulations.latestOf(ruleset.id(), ruleset.content().hash());
        if (latest.isPresent()) {
            return of(latest.get(), simulations, accounts);
        }
        String summary = impact == null ? "" : words(impact.reach(), impact.accounts());
        return new ImpactView(
                ruleset.id(),
                impact == null ? null : impact.simulation(),
                false,
                0,
                0,
                summary,
                null,
                List.of(),
                List.of());
    }

    /** How far a comparison is. */
    static ImpactView of(Progress progress, Simulations simulations, long accounts) {
        boolean waiting = !progress.state().isOver();
        return new ImpactView(
                progress.head().candidate(),
                progress.head().id(),
                waiting,
                progress.seen(),
                Math.max(accounts, Math.max(1, progress.seen())),
                words(progress),
                progress.problem(),
                counts(progress),
                waiting ? List.of() : changes(progress.head().id(), simulations));
    }

    private static String words(Progress progress) {
        long changed =
                progress.counts().values().stream().mapToLong(Long::longValue).sum();
        return words(changed, changed + progress.unchanged());
    }

    private static String words(long changed, long compared) {
        return "The answer changes for " + changed + " of " + compared + " accounts compared.";
    }

    private static List<Count> counts(Progress progress) {
        Stream<Count> kinds = Stream.of(ImpactKind.values())
                .map(kind -> new Count(Formats.words(kind), progress.counts().getOrDefault(kind, 0L)));
        return Stream.concat(kinds, Stream.of(new Count("Unchanged", progress.unchanged())))
                .toList();
    }

    private static List<Line> changes(String id, Simulations simulations) {
        return simulations.changes(id, EnumSet.allOf(ImpactKind.class), 0, SHOWN).changes().stream()
                .map(ImpactView::line)
                .toList();
    }

    private static Line line(ImpactChange change) {
        return new Line(
                change.accountId(),
                Formats.words(change.type()),
                words(change.before()) + " → " + words(change.after()));
    }

    private static String words(List<ImpactChange.Answer> answers) {
        return answers.isEmpty()
                ? "nothing"
                : String.join(", ", answers.stream().map(ImpactView::words).toList());
    }

    private static String words(ImpactChange.Answer answer) {
        return answer.offerKey() + (answer.year1() == null ? "" : " (" + Formats.PLAIN.money(answer.year1()) + ")");
    }
}
