package io.proffer.prices;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.engine.pricing.PriceAnswer;
import io.proffer.engine.pricing.PriceQuestion.Wish;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.value.ValueAnswer;
import io.proffer.engine.value.ValueCase;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.json.CanonicalJson;
import io.proffer.json.Problem;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The answers of the price desk: what the engine says, and what the call adds to it. */
final class Answers {
    private static final String PASSES = "PASSES";
    private static final String BELOW = "VALUE_BELOW_THRESHOLD";

    private Answers() {}

    /** A quote found, with why it may not be proposed; or why there is none. */
    private record Priced(@Nullable Quote quote, @Nullable Refusal refusal) {
        static Priced of(PriceAnswer answer) {
            if (answer instanceof PriceAnswer.Priced priced) {
                return new Priced(priced.quote(), null);
            }
            return answer instanceof PriceAnswer.NoPrice none
                    ? new Priced(none.refused(), none.refusal())
                    : new Priced(((PriceAnswer.Unpriced) answer).afterwards(), null);
        }

        List<Problem> problems() {
            return refusal == null
                    ? List.of(new Problem("/offerKey", "NOT_PRICED", "The offer has no price."))
                    : CallFaults.of(refusal);
        }
    }

    static Answer quote(QuoteCall call, Ground ground, String id) {
        List<Problem> faults = CallFaults.of(call, ground);
        if (!faults.isEmpty()) {
            return new Answer.Faulty(faults);
        }
        Priced priced = Priced.of(ground.price(call.wish(), call.countsLoyalty(), id));
        if (priced.quote() == null) {
            return new Answer.Faulty(priced.problems());
        }
        ObjectNode body = body(priced.quote().rounded(), ground);
        body.put("verdict", priced.refusal() == null ? "PRICED" : "NO_VALID_PRICE");
        return new Answer.Said(withReasons(body, priced.refusal()));
    }

    static Answer value(ValueCall call, JsonNode document, Ground ground, String id) {
        Priced priced = Priced.of(ground.price(call.wish(), false, id));
        if (priced.quote() == null) {
            return new Answer.Faulty(priced.problems());
        }
        Quote quote = priced.quote();
        List<Problem> faults =
                CallFaults.ofOverrides(document, quote.totals().year1().currency());
        if (!faults.isEmpty()) {
            return new Answer.Faulty(faults);
        }
        ValueAnswer answer = ground.whatIf().value(ground.snapshot(), quote, id, call.horizon(), call.figures());
        if (answer instanceof ValueAnswer.NotWeighed not) {
            return new Answer.Faulty(CallFaults.of(not.refusal()));
        }
        return answer instanceof ValueAnswer.BelowThreshold below
                ? said(below.valueCase(), BELOW, below.refusal(), ground)
                : said(((ValueAnswer.Valued) answer).valueCase(), PASSES, null, ground);
    }

    private static Answer said(ValueCase valueCase, String verdict, @Nullable Refusal refusal, Ground ground) {
        ObjectNode body = body(valueCase.rounded(), ground).put("verdict", verdict);
        return new Answer.Said(withReasons(body, refusal));
    }

    static Answer exception(ExceptionCall call, Ground ground, String id, Instant now) {
        List<Problem> faults = new ArrayList<>(2);
        CallFaults.ofReason(call.reason()).ifPresent(faults::add);
        BigDecimal asked = call.discountPct();
        CallFaults.ofDiscount(asked).ifPresent(faults::add);
        Priced standard = priced(ground, call.wish(null), id);
        Priced exception = priced(ground, call.wish(asked), id);
        if (standard.quote() == null || exception.quote() == null) {
            faults.addAll(standard.problems());
        } else {
            band(asked, standard.quote(), exception.quote()).ifPresent(faults::add);
        }
        return faults.isEmpty()
                ? new Answer.Said(request(call, ground, standard.quote(), exception.quote(), id, now))
                : new Answer.Faulty(faults);
    }

    private static Priced priced(Ground ground, Wish wish, String id) {
        return Priced.of(ground.price(wish, false, id));
    }

    private static Optional<Problem> band(BigDecimal asked, Quote standard, Quote exception) {
        if (exception.priceHeld()) {
            return Optional.of(new Problem(
                    "/discountPct",
                    "NOT_NEEDED",
                    "The price that is held until " + exception.priceHoldUntil()
                            + " is lower already. Ask for more, or take the standard quote."));
        }
        BigDecimal usual = standard.target().discountPct();
        if (usual != null && asked.compareTo(usual) <= 0) {
            return Optional.of(new Problem(
                    "/discountPct",
                    "NOT_NEEDED",
                    "The rules give " + usual.toPlainString()
                            + " % already. Ask for more, or take the standard quote."));
        }
        BigDecimal granted = exception.target().discountPct();
        return granted != null && granted.compareTo(asked) == 0
                ? Optional.empty()
                : Optional.of(new Problem(
                        "/discountPct",
                        "NO_APPROVAL_BAND",
                        "No row of discount_controls lets anybody grant an exception of " + asked.toPlainString()
                                + " % on this contract. See the rows of kind EXCEPTION for what can be asked for."));
    }

    private static ObjectNode request(
            ExceptionCall call, Ground ground, Quote standard, Quote exception, String id, Instant now) {
        Quote.Approval approval = exception.approval();
        ObjectNode body = CanonicalJson.mapper().createObjectNode();
        body.put("id", id);
        body.put("offerKey", call.offerKey());
        body.put("state", "PENDING");
        body.put("discountPct", call.discountPct());
        body.put("standardDiscountPct", standard.target().discountPct());
        body.put("reason", call.reason());
        body.put("requestedAt", now.toString());
        body.put("answerBy", now.plus(hours(approval.slaHours())).toString());
        body.set("approval", CanonicalJson.tree(approval));
        body.set(
                "concession",
                CanonicalJson.tree(
                        standard.totals().year1().minus(exception.totals().year1())));
        body.set("quote", CanonicalJson.tree(exception.rounded()));
        return grounded(body, ground);
    }

    private static Duration hours(BigDecimal hours) {
        return Duration.ofMinutes(hours.multiply(BigDecimal.valueOf(60)).longValue());
    }

    private static ObjectNode body(Object said, Ground ground) {
        return grounded((ObjectNode) CanonicalJson.tree(said), ground);
    }

    private static ObjectNode grounded(ObjectNode body, Ground ground) {
        body.put("accountId", ground.snapshot().account().id());
        body.put("asOf", ground.snapshot().asOf().toString());
        body.putObject("ruleset")
                .put("id", ground.rulebook().id())
                .put("hash", ground.rulebook().hash());
        return body;
    }

    private static ObjectNode withReasons(ObjectNode body, @Nullable Refusal refusal) {
        List<Reason> reasons = refusal == null ? List.of() : refusal.reasons();
        body.set("reasons", CanonicalJson.tree(reasons));
        body.set("counterfactuals", CanonicalJson.tree(refusal == null ? List.of() : refusal.counterfactuals()));
        return body;
    }
}
