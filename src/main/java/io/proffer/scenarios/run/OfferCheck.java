package io.proffer.scenarios.run;

import io.proffer.engine.Decisioning;
import io.proffer.engine.account.Account;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest;
import io.proffer.engine.decision.DecisionRequest.Mode;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.RowRef;
import io.proffer.engine.verdict.Verdict;
import io.proffer.json.CanonicalJson;
import io.proffer.scenarios.Expectation.OfferEnds;
import io.proffer.scenarios.Given;
import io.proffer.scenarios.PriceFigure;
import io.proffer.scenarios.Scenario;
import io.proffer.scenarios.Wanted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides the whole account of a scenario and looks at how one offer ends. */
final class OfferCheck {
    private static final String DECISION = "dec_scenario";

    private final Decisioning decisioning;
    private final CaseAccount accounts;

    OfferCheck(Decisioning decisioning, CaseAccount accounts) {
        this.decisioning = decisioning;
        this.accounts = accounts;
    }

    /** How an offer ended, be it proposed or rejected. */
    private record End(
            Verdict verdict, List<Reason> reasons, @Nullable Quote quote, List<RowRef> rows) {
        String reasonsInWords() {
            return reasons.stream().map(Reason::code).distinct().collect(Collectors.joining(", "));
        }
    }

    /** What differs; nothing when the offer ends as expected, whose rows are then counted. */
    List<Finding> run(Scenario scenario, OfferEnds expected, CoverageTally tally) throws CaseAccount.Unusable {
        List<Finding> notGivable = scenario.given().stream()
                .filter(fact -> !AccountPatch.fits(fact.term(), scenario.given()))
                .map(OfferCheck::notGivable)
                .toList();
        if (!notGivable.isEmpty()) {
            return notGivable;
        }
        Account account = accounts.changed(scenario);
        Decision decision = decisioning.decide(DecisionRequest.of(
                DECISION, account, CanonicalJson.fingerprint(account), accounts.asOf(scenario), Mode.DRY_RUN));
        Optional<End> end = end(decision, expected.offer().value());
        if (end.isEmpty()) {
            return List.of(Finding.fault(
                    "UNKNOWN_OFFER",
                    expected.offer().cell(),
                    "'" + expected.offer().value() + "' is not an offer of the catalogue. Add it, or name another."));
        }
        List<Finding> findings = findings(expected, end.get());
        if (findings.isEmpty()) {
            end.get().rows().forEach(row -> tally.hit(row.table(), row.rowId()));
        }
        return findings;
    }

    private static Finding notGivable(Given fact) {
        String remedy = AccountPatch.isOfFeature(fact.term())
                ? "Name the feature under 'Feature'."
                : "It follows from other facts: give those, or ask the table itself with 'Table' and 'Rows hit'.";
        return Finding.fault(
                "NOT_GIVABLE",
                fact.cell(),
                "'" + fact.term().label() + "' cannot be given where a whole decision is made. " + remedy);
    }

    private static Optional<End> end(Decision decision, String offer) {
        Optional<End> proposed = decision.propositions().stream()
                .filter(proposition -> proposition.offerKey().equals(offer))
                .findFirst()
                .map(OfferCheck::end);
        return proposed.isPresent()
                ? proposed
                : decision.rejected().stream()
                        .filter(candidate -> candidate.offerKey().equals(offer))
                        .findFirst()
                        .map(OfferCheck::end);
    }

    private static End end(Proposition proposition) {
        return new End(
                proposition.verdict(), proposition.why(), proposition.quote(), rows(proposition.why(), List.of()));
    }

    private static End end(CandidateEvaluation candidate) {
        return new End(
                candidate.verdict(),
                candidate.reasons(),
                candidate.quote(),
                rows(candidate.reasons(), candidate.matchedRows()));
    }

    private static List<RowRef> rows(List<Reason> reasons, List<RowRef> matched) {
        return Stream.concat(reasons.stream().map(Reason::ref).filter(Objects::nonNull), matched.stream())
                .toList();
    }

    private static List<Finding> findings(OfferEnds expected, End end) {
        List<Finding> findings = new ArrayList<>();
        String offer = expected.offer().value();
        Wanted<Verdict> verdict = expected.verdict();
        if (verdict != null && verdict.value() != end.verdict()) {
            findings.add(differs("VERDICT_DIFFERS", verdict, end.verdict().name(), offer, why(end)));
        }
        Wanted<String> reason = expected.reason();
        if (reason != null
                && end.reasons().stream().noneMatch(each -> each.code().equals(reason.value()))) {
            findings.add(differs("REASON_DIFFERS", reason, end.reasonsInWords(), offer, why(end)));
        }
        for (PriceFigure figure : PriceFigure.values()) {
            expected.price(figure)
                    .ifPresent(price ->
                            price(offer, price, figure(figure, end.quote())).ifPresent(findings::add));
        }
        return findings;
    }

    private static String why(End end) {
        return end.reasons().stream()
                .map(reason -> reason.text() + (reason.ref() == null ? "" : " (" + place(reason.ref()) + ")"))
                .collect(Collectors.joining(" ", "Why: ", " "));
    }

    private static String place(RowRef ref) {
        return ref.rowId() + ", " + ref.cell();
    }

    private static Finding differs(String code, Wanted<?> wanted, String actual, String offer, String why) {
        String shown = wanted.value().toString();
        String message = "Expected " + shown + " for " + offer + ", found " + (actual.isEmpty() ? "none" : actual)
                + ". " + why + "Correct the scenario or the table.";
        return new Finding(code, wanted.cell(), shown, actual, message);
    }

    private static Optional<Finding> price(String offer, Wanted<BigDecimal> wanted, @Nullable BigDecimal actual) {
        if (actual != null && actual.compareTo(wanted.value()) == 0) {
            return Optional.empty();
        }
        String found = actual == null ? "" : actual.toPlainString();
        return Optional.of(differs("PRICE_DIFFERS", wanted, found, offer, ""));
    }

    private static @Nullable BigDecimal figure(PriceFigure figure, @Nullable Quote quote) {
        if (quote == null) {
            return null;
        }
        Quote.Position target = quote.target();
        return switch (figure) {
            case RECURRING_YEAR -> target.recurringYear().major();
            case UNIT_AMOUNT ->
                target.unitAmount() == null ? null : target.unitAmount().major();
            case DISCOUNT_PCT -> quote.promise().discountPct();
        };
    }
}
