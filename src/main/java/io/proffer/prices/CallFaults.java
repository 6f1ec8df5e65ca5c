package io.proffer.prices;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.catalog.Service;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.json.Problem;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What a call names that is not there, or does not fit. */
final class CallFaults {
    private static final int LONGEST_REASON = 500;

    private CallFaults() {}

    /** An offer that changes nothing that is paid has no price. */
    static Optional<Problem> unpriced(Offer offer) {
        return switch (offer.family()) {
            case ADVOCACY, REWARD, CARE, EDUCATION ->
                Optional.of(new Problem(
                        "/offerKey",
                        "NOT_PRICED",
                        offer.key() + " changes nothing that is paid. Name an offer that does."));
            default -> Optional.empty();
        };
    }

    /** Services the call wants that are not there, and a billing interval the offer is not sold in. */
    static List<Problem> of(QuoteCall call, Ground ground) {
        List<Problem> problems = new ArrayList<>();
        List<String> known = ground.rulebook().catalog().services().stream()
                .map(Service::key)
                .distinct()
                .toList();
        List<String> services = call.services() == null ? List.of() : call.services();
        for (int i = 0; i < services.size(); i++) {
            if (!known.contains(services.get(i))) {
                problems.add(Problem.unknown("/services/" + i, services.get(i), known));
            }
        }
        OfferFamily family = ground.offer().family();
        boolean annualOnly = family == OfferFamily.BILLING_SWITCH || family == OfferFamily.LOYALTY;
        if (annualOnly && call.billingInterval() == BillingInterval.MONTH) {
            problems.add(new Problem(
                    "/billingInterval",
                    "DOES_NOT_FIT",
                    ground.offer().key() + " is billed by the year.",
                    List.of("YEAR")));
        }
        return problems;
    }

    /** Figures nobody asks for, and amounts in another currency than the account pays in. */
    static List<Problem> ofOverrides(JsonNode document, String currency) {
        List<Problem> problems = new ArrayList<>();
        JsonNode overrides = document.path("overrides");
        for (Iterator<String> names = overrides.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            String given = overrides.path(name).path("currency").asText(currency);
            if (!given.equals(currency)) {
                problems.add(new Problem(
                        "/overrides/" + name + "/currency",
                        "CURRENCY_MISMATCH",
                        "The account pays in " + currency + ", and " + name + " is given in " + given + ".",
                        List.of(currency)));
            }
        }
        return problems;
    }

    /** More than nothing is asked for, in hundredths of a percent at the finest. */
    static Optional<Problem> ofDiscount(BigDecimal pct) {
        if (pct.signum() == 0) {
            return Optional.of(new Problem("/discountPct", "OUT_OF_RANGE", "Ask for more than 0 %."));
        }
        return pct.stripTrailingZeros().scale() > 2
                ? Optional.of(new Problem(
                        "/discountPct",
                        "BAD_FORM",
                        pct.toPlainString() + " has more than two decimals. Give a percent with two at most."))
                : Optional.empty();
    }

    /** A reason is a sentence for those who approve. */
    static Optional<Problem> ofReason(String reason) {
        return reason.isBlank() || reason.length() > LONGEST_REASON
                ? Optional.of(new Problem("/reason", "BAD_FORM", "Say why in 1 to " + LONGEST_REASON + " characters."))
                : Optional.empty();
    }

    /** A price or a value that cannot be had, with every reason. */
    static List<Problem> of(Refusal refusal) {
        List<Problem> problems = new ArrayList<>(refusal.reasons().size());
        for (Reason reason : refusal.reasons()) {
            problems.add(new Problem("", reason.code(), reason.text()));
        }
        return problems;
    }
}
