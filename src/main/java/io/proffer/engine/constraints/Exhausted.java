package io.proffer.engine.constraints;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is said of a budget that has not enough left. */
final class Exhausted {
    private Exhausted() {}

    /** It is not proposed before the next period. */
    static Refusal refusal(Budget budget, Claim claim, Offer offer) {
        String code = switch (budget.kind()) {
            case HOURS -> "CSM_CAPACITY";
            case COUNT -> offer.family() == OfferFamily.TRIAL ? "TRIAL_SLOTS_EXHAUSTED" : "BUDGET_EXHAUSTED";
            case MONEY -> "BUDGET_EXHAUSTED";
        };
        String wanted = plain(claim.amount()) + " " + claim.unit() + " of " + claim.key()
                + " would have to be left (now " + plain(left(claim)) + ")";
        return new Refusal(
                Verdict.BUDGET_EXHAUSTED,
                Stage.CONSTRAINTS,
                List.of(reason(code, claim)),
                null,
                List.of(wanted),
                budget.period().next(claim.periodStart()));
    }

    /** It was proposed, shown or taken often enough; it may be proposed again from the day after the cap is free. */
    static Refusal capped(OfferCaps.Reached reached) {
        OfferCap cap = reached.cap();
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("event", cap.event().name());
        params.put("scope", cap.scope().name());
        params.put("used", reached.used());
        params.put("limit", cap.limit());
        params.put("windowDays", cap.window().toDays());
        params.put("freeFrom", reached.freeFrom().toString());
        String text = cap.row().rowId() + " allows " + cap.limit() + " " + cap.event() + " in "
                + cap.window().toDays() + " days, and " + reached.used() + " are used; the next one fits from "
                + reached.freeFrom() + " on.";
        Reason reason = new Reason("OFFER_CAP_REACHED", Stage.CONSTRAINTS, params, text, cap.row());
        LocalDate day = LocalDate.ofInstant(reached.freeFrom(), ZoneOffset.UTC).plusDays(1);
        return new Refusal(Verdict.CAPPED, Stage.CONSTRAINTS, List.of(reason), null, List.of(), day);
    }

    /** It is proposed, and somebody must approve. */
    static Reason approval(Claim claim) {
        return reason("APPROVAL_REQUIRED", claim);
    }

    /** It goes on with what costs no money. */
    static Reason discountLeftOut(Claim claim) {
        Reason why = reason("DISCOUNT_LEFT_OUT", claim);
        String text = why.text() + " What costs no money stays, the discount is left out.";
        return new Reason(why.code(), why.stage(), why.params(), text, why.ref());
    }

    /** An amount without a rate is not known in the currency of the budget, and unknown is not zero. */
    static Refusal notCountable(Budget budget) {
        String text = "The price is not in " + budget.unit()
                + ", and fx_rates has no rate for the day, so it cannot be counted" + " against " + budget.key() + ".";
        Map<String, Object> params = Map.of("budgetKey", budget.key());
        return Refusal.of(
                Verdict.BUDGET_EXHAUSTED,
                new Reason("BUDGET_EXHAUSTED", Stage.CONSTRAINTS, params, text, budget.row()));
    }

    private static Reason reason(String code, Claim claim) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("budgetKey", claim.key());
        params.put("dimension", claim.dimension());
        params.put("periodStart", claim.periodStart().toString());
        params.put("periodEnd", claim.periodEnd().toString());
        params.put("amount", claim.amount());
        params.put("used", claim.used());
        params.put("limit", claim.limit());
        params.put("unit", claim.unit());
        String of = claim.dimension().equals(Budget.UNDIVIDED) ? "" : " for " + claim.dimension();
        String text = "Budget " + claim.key() + of + " has " + plain(claim.used()) + " of " + plain(claim.limit()) + " "
                + claim.unit() + " in use from " + claim.periodStart() + " to " + claim.periodEnd() + "; "
                + plain(claim.amount()) + " more would be needed.";
        return new Reason(code, Stage.CONSTRAINTS, params, text, claim.row());
    }

    private static BigDecimal left(Claim claim) {
        return claim.limit().subtract(claim.used()).max(BigDecimal.ZERO);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
