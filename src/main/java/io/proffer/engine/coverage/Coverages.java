package io.proffer.engine.coverage;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.AccountObjective;
import io.proffer.engine.account.Milestone;
import io.proffer.engine.arbitration.Ranked;
import io.proffer.engine.arbitration.Ranked.Scored;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.context.asked.RelationshipFacts;
import io.proffer.engine.rulebook.AskedTable;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.table.Row;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says how the relationship with an account is looked after. Made once for a rulebook; safe for use by many threads. */
public final class Coverages {
    private static final String EXPANSION = "EXPANSION";

    private final Scorecard scorecard;
    private final AskedTable table;
    private final Rewards rewards;

    /** The coverage of a rulebook. */
    public Coverages(Rulebook rulebook) {
        this.scorecard = new Scorecard(rulebook);
        this.table = AskedTable.of(rulebook, "csm_coverage_and_care");
        this.rewards = new Rewards(rulebook);
    }

    /**
     * The coverage of an account.
     *
     * @param ranked what still stands; while care is among it, nobody calls to sell
     * @param strongestNeed strongest need for anything that is sold, 0 to 100
     */
    public Coverage of(Ranked ranked, int strongestNeed) {
        Snapshot snapshot = ranked.snapshot();
        Readiness readiness = scorecard.score(snapshot, strongestNeed);
        Integer unmet = objectivesUnmet(snapshot.account(), snapshot.asOf());
        snapshot.bind("relationship", RelationshipFacts.potential(readiness.potentialScore(), unmet));
        Row row = table.first(snapshot.facts());
        Offer care = care(ranked);
        CallToAction call = care == null ? call(row, snapshot) : careCall(care, snapshot);
        Coverage coverage = new Coverage(
                readiness,
                unmet,
                row == null ? null : row.code("coverageModel").orElse(null),
                row == null ? null : row.code("playbook").orElse(null),
                row == null ? null : table.ref(row),
                call,
                rewards.of(snapshot));
        snapshot.bind("relationship", null);
        return coverage;
    }

    private static @Nullable Offer care(Ranked ranked) {
        for (Scored scored : ranked.contenders()) {
            if (scored.contender().offer().family() == OfferFamily.CARE) {
                return scored.contender().offer();
            }
        }
        return null;
    }

    /** The first row that calls somebody and does not sell. */
    private @Nullable CallToAction careCall(Offer care, Snapshot snapshot) {
        snapshot.bind(care);
        CallToAction found = null;
        for (Row row : table.matches(snapshot.facts())) {
            CallToAction call = call(row, snapshot);
            if (found == null && call != null && !call.ctaType().equals(EXPANSION)) {
                found = call;
            }
        }
        snapshot.bind("offer", null);
        return found;
    }

    private @Nullable CallToAction call(@Nullable Row row, Snapshot snapshot) {
        String type = row == null ? null : row.code("ctaType").orElse(null);
        if (row == null || type == null) {
            return null;
        }
        int hours = row.integer("firstResponseHours", 0);
        return new CallToAction(
                type,
                row.code("ctaPriority").orElse(null),
                hours == 0 ? null : snapshot.asOf().plus(Duration.ofHours(hours)),
                row.code("playbook").orElse(""),
                table.ref(row));
    }

    private static @Nullable Integer objectivesUnmet(Account account, Instant asOf) {
        List<AccountObjective> objectives = account.objectives();
        if (objectives == null) {
            return null;
        }
        int unmet = 0;
        for (AccountObjective objective : objectives) {
            unmet += objective.key() != null && !isReached(objective.key(), account, asOf) ? 1 : 0;
        }
        return unmet;
    }

    private static boolean isReached(String objective, Account account, Instant asOf) {
        List<Milestone> milestones =
                account.engagement() == null ? null : account.engagement().milestones();
        if (milestones == null) {
            return false;
        }
        for (Milestone milestone : milestones) {
            boolean reached =
                    milestone.reachedAt() != null && !milestone.reachedAt().isAfter(asOf);
            if (reached && objective.equals(milestone.key())) {
                return true;
            }
        }
        return false;
    }
}
