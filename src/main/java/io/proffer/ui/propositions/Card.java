package io.proffer.ui.propositions;

import io.proffer.engine.decision.Proposition;
import io.proffer.engine.pricing.PricePath;
import io.proffer.engine.value.ValueCase;
import io.proffer.propositions.PropositionState;
import io.proffer.ui.Formats;
import io.proffer.ui.pictures.PriceSteps;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proposition as its card shows it.
 *
 * @param accountId account it is made to
 * @param proposition what is proposed
 * @param state where it stands now
 * @param mayAnswer true when the visitor may note what the customer said
 * @param mayWeigh true when the visitor may weigh it with other figures
 * @param formats how figures are written
 */
public record Card(
        String accountId,
        Proposition proposition,
        PropositionState state,
        boolean mayAnswer,
        boolean mayWeigh,
        Formats formats) {

    /** What the customer may still answer. */
    public Asked asked() {
        return Asked.of(proposition.id(), proposition, state);
    }

    /** True while the customer may still answer. */
    public boolean open() {
        return state.isOpen() && state != PropositionState.PENDING_APPROVAL;
    }

    /** The figures of its value, null when nothing is weighed. */
    public @Nullable ValueView value() {
        ValueCase value = proposition.valueCase();
        return value == null ? null : new ValueView(value, formats);
    }

    /** Every phase of the price, in the order of time. */
    public List<PricePath.Phase> phases() {
        return proposition.quote() == null
                ? List.of()
                : proposition.quote().pricePath().phases();
    }

    /** What its price comes with, null when nothing that is paid changes. */
    public @Nullable PriceTerms terms() {
        return proposition.quote() == null ? null : new PriceTerms(proposition.quote(), formats);
    }

    /** What changes in the first year, without a sign; null when nothing that is paid changes. */
    public @Nullable String firstYear() {
        return proposition.quote() == null
                ? null
                : formats.money(proposition.quote().totals().incrementalYear1()).replaceFirst("^[-−]", "");
    }

    /** True when less is paid in the first year than without it. */
    public boolean cheaper() {
        return proposition.quote() != null
                && proposition.quote().totals().incrementalYear1().major().signum() < 0;
    }

    /** Its price over the term, null when nothing that is paid changes. */
    public @Nullable PriceSteps steps() {
        return proposition.quote() == null || phases().isEmpty() ? null : PriceSteps.of(proposition.quote(), formats);
    }

    /** What the customer may put figures of their own for; nothing for a visitor who may not weigh them. */
    public List<Slider> sliders() {
        ValueCase value = proposition.valueCase();
        if (value == null || !mayWeigh) {
            return List.of();
        }
        Map<String, Slider> sliders = new LinkedHashMap<>();
        value.drivers().stream()
                .flatMap(driver -> driver.inputs().stream())
                .forEach(input -> Slider.of(input).ifPresent(slider -> sliders.putIfAbsent(slider.name(), slider)));
        return List.copyOf(sliders.values());
    }

    /** The probability with which it is expected to be accepted, in percent; null for care. */
    public @Nullable BigDecimal propensity() {
        return proposition.scoreBreakdown() == null
                ? null
                : proposition.scoreBreakdown().p().movePointRight(2);
    }
}
