package io.proffer.prices;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.pricing.PriceQuestion.Wish;
import io.proffer.engine.value.CustomerFigure;
import io.proffer.engine.value.ValueQuestion;
import io.proffer.json.typed.FieldRules;
import io.proffer.json.typed.NumberRange;
import io.proffer.json.typed.RecordReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call for a value case.
 *
 * @param accountId account
 * @param offerKey offer of the catalogue
 * @param seats seats of the account afterwards, null for as many as a decision of the account would propose: those the
 *     row of the need asks for, else the offer's own
 * @param horizonMonths months to look ahead, null for 12
 * @param overrides the customer's own figures; they always win
 * @param asOf instant to weigh for, null for now
 */
public record ValueCall(
        String accountId,
        String offerKey,
        @Nullable Integer seats,
        @Nullable Integer horizonMonths,
        @Nullable Overrides overrides,
        @Nullable Instant asOf) {

    static final RecordReader READER = RecordReader.of(
            ValueCall.class,
            new FieldRules(
                            Set.of("ValueCall.accountId", "ValueCall.offerKey"),
                            Set.of(),
                            Map.of(
                                    "horizonMonths", NumberRange.of(1, 120),
                                    "seats", NumberRange.of(0, 1_000_000),
                                    "hoursSavedPerSeatMonth", NumberRange.of(0, 200),
                                    "adoptionFactor", NumberRange.of(0, 1),
                                    "riskProbReductionPp", NumberRange.of(0, 100)))
                    .forAdmins());

    /**
     * Figures of the customer's own, each null where the table's counts.
     *
     * @param seats seats that gain
     * @param hoursSavedPerSeatMonth hours
     * @param loadedHourlyCost of one hour
     * @param adoptionFactor 0 to 1
     * @param riskProbReductionPp percentage points
     * @param riskEventCost of one event
     * @param revenueImpactYear a year
     * @param oneOffCost of the change
     */
    public record Overrides(
            @Nullable Integer seats,
            @Nullable BigDecimal hoursSavedPerSeatMonth,
            @Nullable Money loadedHourlyCost,
            @Nullable BigDecimal adoptionFactor,
            @Nullable BigDecimal riskProbReductionPp,
            @Nullable Money riskEventCost,
            @Nullable Money revenueImpactYear,
            @Nullable Money oneOffCost) {

        private List<CustomerFigure> figures() {
            List<CustomerFigure> figures = new ArrayList<>(8);
            number(figures, "seats", seats == null ? null : BigDecimal.valueOf(seats));
            number(figures, "hoursSavedPerSeatMonth", hoursSavedPerSeatMonth);
            number(figures, "adoptionFactor", adoptionFactor);
            number(figures, "riskProbReductionPp", riskProbReductionPp);
            money(figures, "loadedHourlyCost", loadedHourlyCost);
            money(figures, "riskEventCost", riskEventCost);
            money(figures, "revenueImpactYear", revenueImpactYear);
            money(figures, "oneOffCost", oneOffCost);
            return figures;
        }

        private static void number(List<CustomerFigure> figures, String key, @Nullable BigDecimal value) {
            if (value != null) {
                figures.add(new CustomerFigure(key, value, null));
            }
        }

        private static void money(List<CustomerFigure> figures, String key, @Nullable Money money) {
            if (money != null) {
                figures.add(new CustomerFigure(key, money.major(), money.currency()));
            }
        }
    }

    Wish wish() {
        return new Wish(seats, null, null, Set.of(), null);
    }

    int horizon() {
        return horizonMonths == null ? ValueQuestion.DEFAULT_HORIZON : horizonMonths;
    }

    List<CustomerFigure> figures() {
        return overrides == null ? List.of() : overrides.figures();
    }
}
