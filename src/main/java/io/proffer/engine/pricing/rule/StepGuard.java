package io.proffer.engine.pricing.rule;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Term;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.NearMiss;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.RowRef;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether a rise of the recurring price is bearable (DT-14).
 *
 * <p>Every priced offer is judged alike. A price that does not rise, or that no row speaks of, is allowed.
 */
public final class StepGuard {
    /** Its table. */
    public static final String TABLE = "price_shock_guard";

    private static final String ALLOW = "ALLOW";
    private static final String UPLIFT = "candidate.upliftPct";
    private static final Refusal FROM_NOTHING =
            Refusals.noPrice("Nothing is paid now, so no rise in percent can be said of any price, and"
                    + " price_shock_guard decides by it. Have a quote made by hand, or add a row to price_shock_guard that does"
                    + " not ask for the uplift.");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** A step beyond this is as large as any: facts need not hold more. */
    private static final BigDecimal LARGEST_PCT = BigDecimal.valueOf(1_000_000_000);

    private final Optional<TableEvaluator> table;
    private final PriceFacts facts;

    /** The guard of a rulebook. */
    public StepGuard(Rulebook rulebook, PriceFacts facts) {
        this.table = rulebook.table(TABLE);
        this.facts = facts;
    }

    /** Percent by which the recurring price of a year rises; null when nothing is paid now. */
    public static @Nullable BigDecimal upliftPct(long now, long then) {
        if (now == 0) {
            return null;
        }
        BigDecimal pct = BigDecimal.valueOf(then - now)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(now), 6, RoundingMode.HALF_EVEN)
                .min(LARGEST_PCT)
                .stripTrailingZeros();
        return pct.scale() < 0 ? pct.setScale(0) : pct;
    }

    /**
     * Judges a step; the sheet is written over.
     *
     * @param from where the customer comes from, with the term and the seats afterwards
     * @param upliftPct rise in percent, null when nothing is paid now
     */
    public Judgement judge(Facts sheet, Sale from, @Nullable BigDecimal upliftPct) {
        if (table.isEmpty() || (upliftPct != null && upliftPct.signum() <= 0)) {
            return new Judgement(upliftPct, ALLOW, null, null, Ramp.NONE, null, null);
        }
        TableEvaluator guard = table.get();
        facts.sale(sheet, from);
        facts.uplift(sheet, upliftPct);
        Row row = guard.first(sheet);
        RowRef ref = row == null ? null : RowRef.of(guard.table(), row);
        String action = row == null ? ALLOW : row.code("action").orElse(ALLOW);
        Refusal open = row == null || isRefusing(action) ? undecided(guard, sheet, row, upliftPct) : null;
        Optional<Ramp> ramp = row != null && action.equals("RAMP") ? Ramp.of(row) : Optional.of(Ramp.NONE);
        if (ramp.isEmpty()) {
            open = Refusals.brokenRow(
                    ref + " asks for a ramp. Give as many ramp percents (0 to 100) as ramp months (1 or more).", ref);
        }
        NearMiss nearest = open == null && isRefusing(action) ? nearest(guard, sheet) : null;
        return new Judgement(upliftPct, action, row, ref, ramp.orElse(Ramp.NONE), nearest, open);
    }

    /** A row above that an unknown fact leaves open might have allowed it: then the fact is the reason, not the step. */
    private static @Nullable Refusal undecided(
            TableEvaluator guard, Facts sheet, @Nullable Row hit, @Nullable BigDecimal upliftPct) {
        int before = hit == null ? Integer.MAX_VALUE : hit.number();
        List<NearMiss> open = guard.undecided(sheet).stream()
                .filter(miss -> miss.row().number() < before)
                .toList();
        List<Term> terms = DiscountGrid.unknownTerms(open);
        if (upliftPct == null && terms.stream().anyMatch(term -> UPLIFT.equals(term.source()))) {
            return FROM_NOTHING;
        }
        return terms.isEmpty() ? null : Refusals.unknownTerms(terms);
    }

    private static boolean isRefusing(String action) {
        return action.equals("OFFER_TRIAL_FIRST") || action.equals("USE_NEXT_SMALLER_STEP");
    }

    /** The nearest row that would have let the step pass. */
    private static @Nullable NearMiss nearest(TableEvaluator guard, Facts sheet) {
        return guard.nearest(sheet, row -> !isRefusing(row.code("action").orElse(ALLOW)))
                .orElse(null);
    }

    /**
     * What the guard says.
     *
     * @param upliftPct rise in percent, null when nothing is paid now
     * @param action what is to be done
     * @param row row that says so, null when none was asked
     * @param ref its place
     * @param ramp phases of a ramp, none for other actions
     * @param nearest row that came closest to letting a refused step pass, null for others
     * @param problem why it could not be judged, null when it was
     */
    public record Judgement(
            @Nullable BigDecimal upliftPct,
            String action,
            @Nullable Row row,
            @Nullable RowRef ref,
            Ramp ramp,
            @Nullable NearMiss nearest,
            @Nullable Refusal problem) {

        /** True when the step may be proposed. */
        public boolean isBearable() {
            return problem == null && !isRefusing(action);
        }

        /** True when all that keeps the step from being judged is that nothing is paid now: the price itself is known. */
        public boolean isFromNothing() {
            return FROM_NOTHING.equals(problem);
        }

        /** The row's step-down days before the offer's own. */
        public int stepDownDays(int otherwise) {
            return row == null ? otherwise : row.integer("stepDownDays", otherwise);
        }
    }
}
