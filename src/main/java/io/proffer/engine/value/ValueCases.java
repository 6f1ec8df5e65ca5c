package io.proffer.engine.value;

import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Term;
import io.proffer.engine.pricing.Quote;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.value.ValueAnswer.BelowThreshold;
import io.proffer.engine.value.ValueAnswer.NoValueCase;
import io.proffer.engine.value.ValueAnswer.NotWeighed;
import io.proffer.engine.value.ValueAnswer.Valued;
import io.proffer.engine.value.ValueCase.Gate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Weighs what offers bring to a customer by the parameters of one rulebook. Made once for it. */
public final class ValueCases {
    static final String TABLE = "roi_parameters";

    private final Rulebook rulebook;
    private final Optional<TableEvaluator> table;
    private final @Nullable Term offerTerm;
    private final @Nullable Term familyTerm;

    /** Value cases under a rulebook. */
    public ValueCases(Rulebook rulebook) {
        this.rulebook = rulebook;
        this.table = rulebook.table(TABLE);
        this.offerTerm = rulebook.vocabulary().find("offer").orElse(null);
        this.familyTerm = rulebook.vocabulary().find("family").orElse(null);
    }

    /**
     * Weighs an offer for an account by the formulas of DT-15.
     *
     * <p>Time: hours × seats × months × hourly cost × adoption, on the seats in use, or on the added ones for a seat
     * offer. Risk: percentage points / 100 × cost of the event, a year. Revenue: a year. The low and high factors
     * multiply all of it. Cost: recurring price of the horizon above what is paid now, and the one-off cost. Return:
     * (benefit - cost) / cost. A trial is weighed as the upgrade of its quote. Annual switches, loyalty and renewal claim
     * no benefit but the saving itself and have no threshold.
     *
     * @return the case, a refusal with the case that fell short, or a refusal that names what is not known; never an
     *     exception for any account
     */
    public ValueAnswer weigh(ValueQuestion question) {
        Quote quote = question.quote();
        if (quote == null) {
            return new NoValueCase();
        }
        return switch (question.offer().family()) {
            case ADVOCACY, REWARD, CARE, EDUCATION -> new NoValueCase();
            case BILLING_SWITCH, LOYALTY, RENEWAL -> new Valued(new CaseWriter(question, quote).saving());
            case UPGRADE, SEAT, ADDON, BUNDLE, TRIAL -> gain(question, quote);
        };
    }

    /** Without the table nothing is worth its price: taking it away must not open the gate. */
    private ValueAnswer gain(ValueQuestion question, Quote quote) {
        if (table.isEmpty()) {
            return new NotWeighed(ValueRefusals.noTable());
        }
        TableEvaluator parameterTable = table.get();
        Row row = parameters(parameterTable, question, quote);
        if (row == null) {
            return new NotWeighed(ValueRefusals.noRow(quote.offerKey()));
        }
        String currency = quote.totals().year1().currency();
        RoiParameters parameters = new RoiParameters(parameterTable.table(), row, currency, question);
        Drivers.Gain gain = new Drivers(question, quote, parameters).all();
        ValueCase valueCase = new CaseWriter(question, quote).gain(gain, parameters);
        if (!parameters.missing().isEmpty()) {
            return new NotWeighed(ValueRefusals.unknown(parameters.missing(), parameters.ref()));
        }
        return valueCase.gate() == Gate.BELOW
                ? new BelowThreshold(ValueRefusals.below(valueCase, RoiGate.of(row)), valueCase)
                : new Valued(valueCase);
    }

    /** The row of the offer whose parameters count: for a trial, the upgrade it leads to. */
    private @Nullable Row parameters(TableEvaluator parameterTable, ValueQuestion question, Quote quote) {
        OfferFamily family = question.offer().family();
        boolean trialOfUpgrade = family == OfferFamily.TRIAL
                && !quote.offerKey().equals(question.offer().key());
        Row own =
                parameterTable.first(about(question, quote.offerKey(), trialOfUpgrade ? OfferFamily.UPGRADE : family));
        return family == OfferFamily.BUNDLE ? ofBundle(parameterTable, question, own) : own;
    }

    /** A bundle that no row names brings at least what the upgrade to its plan brings. */
    private @Nullable Row ofBundle(TableEvaluator parameterTable, ValueQuestion question, @Nullable Row own) {
        if (own != null && RoiParameters.isMadeForOffer(parameterTable.table(), own)) {
            return own;
        }
        String plan = question.offer().toPlan();
        return rulebook.catalog().offers().values().stream()
                .filter(offer -> offer.family() == OfferFamily.UPGRADE && offer.toPlan() != null)
                .filter(offer -> offer.toPlan().equals(plan))
                .findFirst()
                .map(upgrade -> parameterTable.first(about(question, upgrade.key(), OfferFamily.UPGRADE)))
                .orElse(own);
    }

    private Facts about(ValueQuestion question, String offerKey, OfferFamily family) {
        Facts facts = question.facts().copy();
        if (offerTerm != null) {
            facts.set(offerTerm.slot(), offerKey);
        }
        if (familyTerm != null) {
            facts.set(familyTerm.slot(), family.name());
        }
        return facts;
    }
}
