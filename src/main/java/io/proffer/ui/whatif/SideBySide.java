package io.proffer.ui.whatif;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.Proposition;
import io.proffer.ui.Formats;
import io.proffer.ui.accounts.OfferNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Two decisions side by side.
 *
 * @param before as things are
 * @param after as they would be
 * @param changes what was changed, in words
 * @param f how figures are written
 * @param names how people call offers
 */
public record SideBySide(Decision before, Decision after, List<String> changes, Formats f, OfferNames names) {
    /** Copies the list. */
    public SideBySide {
        changes = List.copyOf(changes);
    }

    /** How an offer ended, on one side. */
    public record Side(
            String verdict,
            boolean proposed,
            @Nullable Integer rank,
            @Nullable Money year,
            String reason) {
        private static Side of(Decision decision, String offerKey) {
            Optional<Side> proposed = decision.propositions().stream()
                    .filter(each -> each.offerKey().equals(offerKey))
                    .findFirst()
                    .map(Side::of);
            return proposed.or(() -> decision.rejected().stream()
                            .filter(each -> each.offerKey().equals(offerKey))
                            .findFirst()
                            .map(Side::of))
                    .orElseGet(() -> new Side("Not in the catalogue", false, null, null, ""));
        }

        private static Side of(Proposition proposition) {
            return new Side(
                    "Proposed",
                    true,
                    proposition.rank(),
                    proposition.quote() == null
                            ? null
                            : proposition.quote().totals().incrementalYear1(),
                    proposition.why().isEmpty() ? "" : proposition.why().get(0).text());
        }

        private static Side of(CandidateEvaluation rejected) {
            return new Side(
                    Formats.words(rejected.verdict()),
                    false,
                    null,
                    null,
                    rejected.reasons().get(0).text());
        }
    }

    /** An offer on both sides. */
    public record Line(String offerKey, Side before, Side after) {
        public boolean changed() {
            return !before.equals(after);
        }
    }

    /** Offers that end otherwise, then those that are proposed on both sides, then the rest. */
    public List<Line> lines() {
        Set<String> keys = new LinkedHashSet<>();
        for (Decision decision : List.of(before, after)) {
            decision.propositions().forEach(each -> keys.add(each.offerKey()));
            decision.rejected().forEach(each -> keys.add(each.offerKey()));
        }
        List<Line> all = keys.stream()
                .map(key -> new Line(key, Side.of(before, key), Side.of(after, key)))
                .toList();
        List<Line> lines = new ArrayList<>(all.stream().filter(Line::changed).toList());
        all.stream().filter(line -> !line.changed() && line.before.proposed()).forEach(lines::add);
        all.stream().filter(line -> !line.changed() && !line.before.proposed()).forEach(lines::add);
        return lines;
    }

    /** Offers that end as they do now. */
    public List<Line> unchanged() {
        return lines().stream().filter(line -> !line.changed()).toList();
    }

    /** How many offers end otherwise. */
    public long changed() {
        return lines().stream().filter(Line::changed).count();
    }
}
