package io.proffer.engine.incentive;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.context.CandidateFacts;
import io.proffer.engine.incentive.Incentive.Kind;
import io.proffer.engine.incentive.Incentive.Reward;
import io.proffer.engine.incentive.IncentiveAnswer.Granted;
import io.proffer.engine.incentive.IncentiveAnswer.None;
import io.proffer.engine.incentive.IncentiveAnswer.Refused;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.table.NearMiss;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.verdict.Explain;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.RowRef;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds what an account is entitled to by the tables of its rulebook. */
public final class Incentives {
    /** Table of loyalty rewards (DT-07). */
    public static final String LOYALTY = "loyalty_multi_year";

    /** Table of bundles (DT-22). */
    public static final String BUNDLES = "bundles";

    private static final String PRICE = "PRICE";
    private static final String NON_PRICE = "NON_PRICE";

    private final Snapshot snapshot;

    /** Incentives of one account. */
    public Incentives(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * What an account is entitled to with an offer.
     *
     * <p>Loyalty: the first PRICE and the first NON_PRICE row that match; a matching row that names no reward refuses,
     * unless another grants one. Bundle: the first row that names the offer; without one the bundle is not made for this
     * account. The caller sees to it that a loyalty offer is asked for only inside a renewal packet.
     *
     * @param termMonths committed term in months, 0 for the offer's own
     */
    public IncentiveAnswer of(Offer offer, int termMonths) {
        return switch (offer.family()) {
            case LOYALTY -> loyalty(offer, termMonths == 0 ? offer.termMonths() : termMonths);
            case BUNDLE -> bundle(offer);
            default -> new None();
        };
    }

    private IncentiveAnswer loyalty(Offer offer, int termMonths) {
        Optional<TableEvaluator> table = snapshot.rulebook().table(LOYALTY);
        if (table.isEmpty()) {
            return new Granted(new Incentive(Kind.LOYALTY, List.of()), List.of());
        }
        snapshot.bind(offer);
        snapshot.bind("candidate", new CandidateFacts(null, null, null, null, termMonths, null));
        IncentiveAnswer answer = rewards(table.get());
        snapshot.bind("candidate", null);
        snapshot.bind("offer", null);
        return answer;
    }

    private IncentiveAnswer rewards(TableEvaluator table) {
        List<Row> hits = table.hits(snapshot.facts());
        List<Reward> rewards = new ArrayList<>(2);
        List<Reason> reasons = new ArrayList<>(2);
        for (String kind : List.of(PRICE, NON_PRICE)) {
            first(hits, kind).ifPresent(row -> {
                rewards.add(reward(kind, table, row));
                reasons.add(reason(table, row));
            });
        }
        Optional<Row> refusing = first(hits, "");
        return rewards.isEmpty() && refusing.isPresent()
                ? new Refused(refused(table, refusing.get()))
                : new Granted(new Incentive(Kind.LOYALTY, rewards), reasons);
    }

    /** With the row that came closest to a reward; one for another term is none, as the term is the offer's. */
    private Refusal refused(TableEvaluator table, Row refusing) {
        Optional<NearMiss> miss = table.nearest(
                        snapshot.facts(),
                        row -> !row.code("rewardKind").orElse("").isEmpty())
                .filter(near -> near.failed().stream()
                        .noneMatch(cell -> cell.term().scope().equals("candidate")));
        return new Refusal(
                Verdict.NOT_ELIGIBLE,
                Stage.ELIGIBILITY,
                List.of(reason(table, refusing)),
                miss.map(near -> Explain.nearest(near, null)).orElse(null),
                miss.map(near -> Explain.counterfactuals(near, null)).orElse(List.of()),
                null);
    }

    private static Optional<Row> first(List<Row> hits, String kind) {
        return hits.stream()
                .filter(row -> row.code("rewardKind").orElse("").equals(kind))
                .findFirst();
    }

    private static Reward reward(String kind, TableEvaluator table, Row row) {
        return new Reward(
                kind,
                kind.equals(PRICE) ? row.number("extraDiscountPct").orElse(BigDecimal.ZERO) : BigDecimal.ZERO,
                row.code("nonPriceReward").orElse(null),
                row.code("budgetKey").orElse(null),
                row.code("reasonCode").orElse(kind),
                RowRef.of(table.table(), row));
    }

    private Reason reason(TableEvaluator table, Row row) {
        String code = row.code("reasonCode").orElse("LOYALTY_REWARD");
        return Explain.matched(code, Stage.ELIGIBILITY, table.table(), row, snapshot.facts());
    }

    private IncentiveAnswer bundle(Offer offer) {
        TableEvaluator table = snapshot.rulebook().table(BUNDLES).orElse(null);
        Row row = table == null ? null : bundleRow(table, offer);
        if (table == null || row == null) {
            return new Refused(notMadeFor(table, offer));
        }
        String code = row.code("advantageKey").orElse("BUNDLE_FITS");
        Reward reward = new Reward(
                PRICE,
                row.number("bundleDiscountPct").orElse(BigDecimal.ZERO),
                null,
                null,
                code,
                RowRef.of(table.table(), row));
        Reason reason = Explain.matched(code, Stage.APPLICABILITY, table.table(), row, snapshot.facts());
        return new Granted(new Incentive(Kind.BUNDLE, List.of(reward)), List.of(reason));
    }

    private @Nullable Row bundleRow(TableEvaluator table, Offer offer) {
        return table.hits(snapshot.facts()).stream()
                .filter(row -> row.code("bundle").orElse("").equals(offer.key()))
                .findFirst()
                .orElse(null);
    }

    private Refusal notMadeFor(@Nullable TableEvaluator table, Offer offer) {
        Optional<NearMiss> miss =
                table == null ? Optional.empty() : table.nearest(snapshot.facts(), "bundle", offer.key());
        Reason reason = Reason.of(
                "NO_NEED_SIGNAL", Stage.APPLICABILITY, "No row of bundles says that this one is made for the account.");
        return new Refusal(
                Verdict.NOT_APPLICABLE,
                Stage.APPLICABILITY,
                List.of(reason),
                miss.map(near -> Explain.nearest(near, null)).orElse(null),
                miss.map(near -> Explain.counterfactuals(near, null)).orElse(List.of()),
                null);
    }
}
