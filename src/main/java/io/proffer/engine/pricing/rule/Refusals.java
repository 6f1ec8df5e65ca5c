package io.proffer.engine.pricing.rule;

import io.proffer.engine.context.Term;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.RowRef;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ways pricing says no. */
public final class Refusals {
    private Refusals() {}

    /** Facts a price cannot do without, each its own reason. */
    public static Refusal unknown(List<String> facts) {
        List<Reason> reasons = new ArrayList<>(facts.size());
        for (String fact : facts) {
            reasons.add(new Reason(
                    "UNKNOWN_FACT",
                    Stage.PRICING,
                    Map.of("fact", fact),
                    fact + " is not known, so there is no price. Send it with the account.",
                    null));
        }
        return new Refusal(Verdict.NO_VALID_PRICE, Stage.PRICING, reasons, null, List.of(), null);
    }

    /** Terms that left rows of a pricing table undecided. */
    public static Refusal unknownTerms(Iterable<Term> terms) {
        Set<String> facts = new LinkedHashSet<>();
        for (Term term : terms) {
            facts.add(term.source() == null ? term.key() : term.source());
        }
        return unknown(List.copyOf(facts));
    }

    /** No list price fits; the text says what to add. */
    public static Refusal noPrice(String text) {
        return Refusal.of(Verdict.NO_VALID_PRICE, Reason.of("NO_PRICE", Stage.PRICING, text));
    }

    /** A row that cannot be carried out as written. */
    public static Refusal brokenRow(String text, @Nullable RowRef row) {
        return Refusal.of(Verdict.ERROR, new Reason("RULE_ERROR", Stage.PRICING, Map.of(), text, row));
    }
}
