package io.proffer.engine.arbitration;

import io.proffer.engine.arbitration.ScoreBreakdown.Influence;
import io.proffer.engine.arbitration.ScoreBreakdown.Inputs;
import io.proffer.engine.arbitration.ScoreBreakdown.Lever;
import io.proffer.engine.arbitration.ScoreBreakdown.Weight;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.contact.AfterSnooze;
import io.proffer.engine.memory.ResponseCount;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.table.Row;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The score of a contender (DT-16): {@code P = (accepts + prior · strength) / (presents + strength)};
 * {@code C = 1 + Σ context / 100} and {@code L = 1 + Σ levers / 100}, each held to 0.5–2;
 * {@code V = customer weight · min(1, ROI base / cap) + vendor weight · min(1, ΔARR / cap)}, both shares at least 0; ΔARR in
 * EUR, as the cap is, and without a share when the account's currency has no rate.
 */
final class Scoring {
    private static final MathContext PRECISE = MathContext.DECIMAL64;
    private static final String CAP_CURRENCY = "EUR";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LOWEST = new BigDecimal("0.5");
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(2);
    private static final BigDecimal DEFAULT_PRIOR = new BigDecimal("0.05");
    private static final BigDecimal DEFAULT_STRENGTH = BigDecimal.valueOf(20);

    private final RankingRows rows;
    private final Snapshot snapshot;
    private final String segment;
    private final AfterSnooze afterSnooze;

    Scoring(RankingRows rows, Snapshot snapshot, String segment, AfterSnooze afterSnooze) {
        this.rows = rows;
        this.snapshot = snapshot;
        this.segment = segment;
        this.afterSnooze = afterSnooze;
    }

    /** A score and the customer's value at full precision, for ranking, beside the rounded breakdown. */
    record Result(BigDecimal exact, BigDecimal customerValue, ScoreBreakdown breakdown) {}

    Result score(Contender contender, boolean leversWeigh) {
        Optional<Row> prior = rows.mostSpecific("PRIOR");
        Optional<Row> value = rows.mostSpecific("VALUE");
        BigDecimal strength = prior.flatMap(row -> row.number("priorStrength")).orElse(DEFAULT_STRENGTH);
        BigDecimal expected = prior.flatMap(row -> row.number("prior")).orElse(DEFAULT_PRIOR);
        String countedFor = countedFor(contender.offer(), prior);
        ResponseCount count = snapshot.memory().responses(countedFor, segment);
        List<Weight> context = context();
        List<Lever> levers = leversWeigh ? Levers.of(rows.of("LEVER"), snapshot.day()) : List.of();
        List<Influence> influences = leversWeigh ? influences(contender.offer()) : List.of();
        BigDecimal customerWeight = number(value, "customerWeight", "0.6");
        BigDecimal vendorWeight = number(value, "vendorWeight", "0.4");
        BigDecimal customer = customerIndex(contender, number(value, "customerCapRoiPct", "150"));
        BigDecimal deltaArr = inCapCurrency(contender.arrChange());
        BigDecimal vendor =
                share(deltaArr == null ? BigDecimal.ZERO : deltaArr, number(value, "vendorCapDeltaArr", "20000"));

        BigDecimal p = propensity(expected, strength, count);
        BigDecimal c = factor(context.stream().map(Weight::pct).toList());
        BigDecimal v = customerWeight.multiply(customer).add(vendorWeight.multiply(vendor));
        BigDecimal l = factor(Stream.concat(
                        levers.stream().filter(Lever::active).map(Lever::pct),
                        influences.stream().map(Influence::pct))
                .toList());
        BigDecimal score = p.multiply(c).multiply(v).multiply(l, PRECISE);
        Inputs inputs = new Inputs(
                expected,
                strength,
                count.presents(),
                count.accepts(),
                countedFor,
                prior.map(Row::rowId).orElse(null),
                context,
                oneDecimal(contender.roiBasePct()),
                deltaArr,
                customerWeight,
                vendorWeight,
                four(customer),
                four(vendor),
                levers,
                influences);
        return new Result(score, customer, new ScoreBreakdown(four(p), four(c), four(v), four(l), four(score), inputs));
    }

    /** At the fixed rate of the month, in cents; null when the account's currency has no rate. */
    private @Nullable BigDecimal inCapCurrency(@Nullable Money change) {
        if (change == null) {
            return BigDecimal.ZERO;
        }
        return snapshot.facts()
                .exchange()
                .convert(change.major(), change.currency(), CAP_CURRENCY)
                .map(amount -> Money.of(amount, CAP_CURRENCY).major())
                .orElse(null);
    }

    private String countedFor(Offer offer, Optional<Row> prior) {
        boolean ofFamily = prior.isPresent() && rows.asks(prior.get(), "family") && !rows.asks(prior.get(), "offer");
        return ofFamily ? offer.family().name() : offer.key();
    }

    private static BigDecimal propensity(BigDecimal prior, BigDecimal strength, ResponseCount count) {
        BigDecimal accepts = BigDecimal.valueOf(count.accepts()).add(prior.multiply(strength));
        BigDecimal presents = BigDecimal.valueOf(count.presents()).add(strength);
        return presents.signum() == 0 ? prior : accepts.divide(presents, PRECISE);
    }

    private List<Weight> context() {
        List<Weight> weights = new ArrayList<>(2);
        for (Row row : rows.of("CONTEXT")) {
            row.number("contextWeightPct").ifPresent(pct -> weights.add(new Weight(row.rowId(), pct)));
        }
        return weights;
    }

    private List<Influence> influences(Offer offer) {
        return afterSnooze.weight(snapshot, offer.key()).stream()
                .map(weight ->
                        new Influence("SNOOZE_ENDED", weight.pct().setScale(2, RoundingMode.HALF_EVEN), weight.since()))
                .filter(influence -> influence.pct().signum() > 0)
                .toList();
    }

    private static BigDecimal customerIndex(Contender contender, BigDecimal cap) {
        BigDecimal roi = contender.roiBasePct();
        if (roi == null) {
            return contender.costsNothing() ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        return share(roi, cap);
    }

    private static BigDecimal share(BigDecimal part, BigDecimal whole) {
        if (part.signum() <= 0 || whole.signum() <= 0) {
            return BigDecimal.ZERO;
        }
        return part.divide(whole, PRECISE).min(BigDecimal.ONE);
    }

    private static BigDecimal factor(List<BigDecimal> percents) {
        BigDecimal sum = percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return BigDecimal.ONE.add(sum.divide(HUNDRED, PRECISE)).max(LOWEST).min(HIGHEST);
    }

    private static BigDecimal number(Optional<Row> row, String term, String otherwise) {
        return row.flatMap(it -> it.number(term)).orElseGet(() -> new BigDecimal(otherwise));
    }

    private static BigDecimal four(BigDecimal number) {
        return number.setScale(4, RoundingMode.HALF_EVEN);
    }

    private static @Nullable BigDecimal oneDecimal(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(1, RoundingMode.HALF_EVEN);
    }
}
