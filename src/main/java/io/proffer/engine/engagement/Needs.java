package io.proffer.engine.engagement;

import io.proffer.engine.account.EntitlementUsage;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.FailedCell;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.NearMiss;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator.Nearness;
import io.proffer.engine.table.Truth;
import io.proffer.engine.verdict.Explain;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an account needs now: every row of the need tables that matches it. */
final class Needs {
    /** The strongest first, then by row id. */
    private static final Comparator<Need> ORDER = Comparator.comparingInt(Need::strength)
            .reversed()
            .thenComparing(need -> need.row().rowId());

    private static final int A_CELL = 100;
    private static final int OTHER_FEATURE = 100_000;

    private final Snapshot snapshot;
    private final List<NeedTable> tables;
    private final Map<String, List<Need>> byOffer = new HashMap<>();
    private final Map<String, Reason> redirects = new HashMap<>();
    private final Map<String, Reason> answers = new HashMap<>();

    private Needs(Snapshot snapshot, List<NeedTable> tables) {
        this.snapshot = snapshot;
        this.tables = tables;
    }

    /** Asks every need table; a table that reads features once for each feature in use. */
    static Needs find(Snapshot snapshot, List<NeedTable> tables) {
        Needs needs = new Needs(snapshot, tables);
        for (NeedTable table : tables) {
            if (!table.readsFeatures()) {
                needs.ask(table, null);
            }
        }
        for (EntitlementUsage use : needs.features()) {
            snapshot.bind("feature", use);
            for (NeedTable table : tables) {
                if (table.readsFeatures()) {
                    needs.ask(table, use.featureKey());
                }
            }
        }
        snapshot.bind("feature", null);
        needs.byOffer.values().forEach(list -> list.sort(ORDER));
        return needs;
    }

    private List<EntitlementUsage> features() {
        var usage = snapshot.account().usage();
        return usage == null || usage.entitlements() == null ? List.of() : usage.entitlements();
    }

    private void ask(NeedTable needTable, @Nullable String feature) {
        DecisionTable table = needTable.table();
        for (Row row : needTable.evaluator().hits(snapshot.facts())) {
            String code = row.code("reasonCode").orElse("NEED_FOUND");
            Reason reason = Explain.matched(code, Stage.APPLICABILITY, table, row, snapshot.facts());
            Optional<String> offer = row.code("offer");
            if (offer.isPresent()) {
                boolean observed = needTable.observedRows().contains(row.rowId());
                int strength = row.integer("needStrength", 0);
                Need need = new Need(offer.get(), strength, observed, table, row, feature, reason);
                byOffer.computeIfAbsent(offer.get(), key -> new ArrayList<>(4)).add(need);
            }
            if (feature == null && table.hitPolicy() == HitPolicy.FIRST) {
                (sellsNothing(offer) ? redirects : answers).put(table.key(), reason);
            }
        }
    }

    private boolean sellsNothing(Optional<String> offerKey) {
        return offerKey.map(key -> snapshot.rulebook().catalog().offers().get(key))
                .map(offer -> !offer.isCommercial())
                .orElse(true);
    }

    /** The strongest need for anything that is sold, 0 when there is none. */
    int strongest() {
        int strongest = 0;
        for (List<Need> needs : byOffer.values()) {
            Need first = needs.get(0);
            if (first.strength() > strongest && !sellsNothing(Optional.of(first.offerKey()))) {
                strongest = first.strength();
            }
        }
        return strongest;
    }

    /** Needs for an offer, the strongest first. */
    List<Need> of(String offerKey) {
        return byOffer.getOrDefault(offerKey, List.of());
    }

    /** The reason of a block or care row that answered first in a table which could have named the offer. */
    Optional<Reason> redirect(String offerKey) {
        return from(redirects, offerKey);
    }

    /** That a row which names another offer answered before the row that names this one, and only the first counts. */
    Optional<Reason> forestalled(String offerKey) {
        return from(answers, offerKey)
                .map(first -> new Reason(
                        "NO_NEED_SIGNAL",
                        Stage.APPLICABILITY,
                        first.params(),
                        "A row above the one that names this offer answered first: " + first.text(),
                        first.ref()));
    }

    private Optional<Reason> from(Map<String, Reason> firsts, String offerKey) {
        for (NeedTable table : tables) {
            Reason reason = firsts.get(table.table().key());
            if (reason != null && table.offers().contains(offerKey)) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    /** A near miss and the feature it was tried on. */
    static final class Near {
        private final NearMiss miss;
        private final @Nullable String feature;
        private final int distance;
        private @Nullable Refusal told;

        Near(NearMiss miss, @Nullable String feature) {
            this.miss = miss;
            this.feature = feature;
            this.distance = Needs.distance(miss);
        }

        /** Strength of the need that the row would find. */
        int strength() {
            return miss.row().integer("needStrength", 0);
        }

        /** True for a row that answered in the table of this one; what another table says is no reason here. */
        boolean isOfItsTable(Reason answer) {
            return answer.ref() != null
                    && answer.ref().table().equals(miss.table().key());
        }

        /** The refusal of whoever came no nearer; an upgrade, its trials and its bundles share it. */
        Refusal refusal(Reason reason) {
            Refusal known = told;
            if (known != null && known.reasons().get(0) == reason) {
                return known;
            }
            return told = new Refusal(
                    Verdict.NOT_APPLICABLE,
                    Stage.APPLICABILITY,
                    List.of(reason),
                    Explain.nearest(miss, feature),
                    Explain.counterfactuals(miss, feature),
                    null);
        }
    }

    /** The rows that came closest to a need for each offer that has none. */
    Map<String, Near> nearest(List<Offer> offers) {
        Map<String, Near> best = new HashMap<>();
        tryAll(offers, best, null, false);
        for (EntitlementUsage use : features()) {
            snapshot.bind("feature", use);
            tryAll(offers, best, use.featureKey(), true);
        }
        snapshot.bind("feature", null);
        tryAll(offers, best, null, true);
        return best;
    }

    private void tryAll(List<Offer> offers, Map<String, Near> best, @Nullable String feature, boolean readsFeatures) {
        for (NeedTable table : tables) {
            if (table.readsFeatures() == readsFeatures) {
                Nearness nearness = table.evaluator().nearness(snapshot.facts());
                for (Offer offer : offers) {
                    tryOne(nearness, offer.key(), best, feature);
                }
            }
        }
    }

    private static void tryOne(Nearness nearness, String offer, Map<String, Near> best, @Nullable String feature) {
        Near before = best.get(offer);
        int most = before == null ? Integer.MAX_VALUE : (before.distance - 1) / A_CELL;
        Optional<NearMiss> miss = nearness.saying("offer", offer, most);
        if (miss.isPresent()) {
            Near near = new Near(miss.get(), feature);
            if (before == null || near.distance < before.distance) {
                best.put(offer, near);
            }
        }
    }

    /**
     * Failed cells first; of equals, those that behaviour can change are closer than who the customer is. A row that
     * speaks of another feature is no near miss on this one; of a feature not in use, nothing is known.
     */
    private static int distance(NearMiss miss) {
        int distance = miss.failed().size() * A_CELL;
        for (FailedCell cell : miss.failed()) {
            boolean otherFeature = cell.truth() == Truth.FAILED
                    && "feature.featureKey".equals(cell.term().source());
            distance += otherFeature ? OTHER_FEATURE : cell.term().observed() ? 0 : 1;
        }
        return distance;
    }
}
