package io.proffer.engine.experiment;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.table.Row;
import io.proffer.engine.verdict.RowRef;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A row of {@code holdout}, ready to be asked.
 *
 * @param key experiment, such as {@code GLOBAL_HOLDOUT}
 * @param effect what its arms change
 * @param tested families it is about, COMMERCIAL for all that sell
 * @param offers offers it is about, beside the families
 * @param except families it is never about
 * @param arms arms with their share, which add up to 10,000 basis points; empty for an exception
 * @param validFor how long an account keeps its arm
 * @param buckets how accounts are dealt
 * @param row the row
 */
record Experiment(
        String key,
        ArmEffect effect,
        Set<String> tested,
        Set<String> offers,
        Set<String> except,
        List<Arm> arms,
        Duration validFor,
        Buckets buckets,
        RowRef row) {
    /** The arm in which everything is as without the experiment. */
    static final String TREATED = "TREATED";

    private static final String HOLDOUT = "HOLDOUT";
    private static final Duration KEPT = Duration.ofDays(365);

    /** An arm and its share. */
    record Arm(String key, int weightBp) {}

    static Experiment of(Row row, RowRef ref) {
        String key = row.code("experimentKey").orElse("");
        ArmEffect effect = row.code("armEffect").map(ArmEffect::valueOf).orElse(ArmEffect.WITHHOLD);
        return new Experiment(
                key,
                effect,
                Set.copyOf(row.codes("testedFamilies")),
                Set.copyOf(row.codes("testedOffers")),
                Set.copyOf(row.codes("exceptFamilies")),
                arms(row, effect),
                row.duration("assignedFor").orElse(KEPT),
                new Buckets(key, row.code("salt").orElse("")),
                ref);
    }

    private static List<Arm> arms(Row row, ArmEffect effect) {
        List<String> named = row.codes("arms");
        List<Arm> arms = new ArrayList<>(2);
        for (int i = 0; i < named.size(); i++) {
            arms.add(new Arm(
                    named.get(i), Integer.parseInt(row.codes("armWeightsBp").get(i))));
        }
        int held = row.integer("holdoutBp", 0);
        if (named.isEmpty() && held > 0) {
            arms.add(new Arm(effect == ArmEffect.WITHHOLD ? HOLDOUT : effect.name(), held));
            arms.add(new Arm(TREATED, Buckets.ALL - held));
        }
        return arms;
    }

    /** The arm an account is dealt: by its id alone. */
    String deal(String accountId) {
        int bucket = buckets.of(accountId);
        for (Arm arm : arms) {
            bucket -= arm.weightBp;
            if (bucket < 0) {
                return arm.key;
            }
        }
        return TREATED;
    }

    boolean knows(String arm) {
        return arms.stream().anyMatch(each -> each.key.equals(arm));
    }

    /** True when the experiment is about an offer; care and education are in none. */
    boolean tests(Offer offer) {
        String family = offer.family().name();
        boolean named = tested.contains("COMMERCIAL") || tested.contains(family) || offers.contains(offer.key());
        return offer.isCommercial() && named && !except.contains(family);
    }
}
