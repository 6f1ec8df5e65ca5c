package io.proffer.accounts;

import io.proffer.json.typed.FieldRules;
import io.proffer.json.typed.NumberRange;
import java.util.Map;
import java.util.Set;

/** What an account document must hold and how far its figures may go. */
final class AccountFields {
    private static final NumberRange UNCAPPED = NumberRange.of(0, NumberRange.LARGEST);
    private static final NumberRange SCORE = NumberRange.of(0, 100);

    static final FieldRules RULES = new FieldRules(
            Set.of(
                    "Account.id",
                    "AccountObjective.key",
                    "EntitlementUsage.featureKey",
                    "Usage.asOf",
                    "Engagement.asOf",
                    "Support.asOf",
                    "Sentiment.asOf",
                    "Health.asOf",
                    "Commercial.asOf"),
            Set.of("Account.id"),
            Map.ofEntries(
                    Map.entry("utilizationPct", UNCAPPED),
                    Map.entry("projectedUtilizationPct", UNCAPPED),
                    Map.entry("peakUtilizationPct90d", UNCAPPED),
                    Map.entry("seatUtilizationPct", UNCAPPED),
                    Map.entry("seatGrowth90dPct", NumberRange.of(-100, NumberRange.LARGEST)),
                    Map.entry("score", SCORE),
                    Map.entry("adoptionScore", SCORE),
                    Map.entry("valueRealizedScore", SCORE),
                    Map.entry("trend30d", NumberRange.of(-100, 100)),
                    Map.entry("npsScore", NumberRange.of(0, 10)),
                    Map.entry("csat90d", NumberRange.of(1, 5)),
                    Map.entry("csat", NumberRange.of(0, 100)),
                    Map.entry("ces", NumberRange.of(1, 7)),
                    Map.entry("priority", NumberRange.of(1, 3)),
                    Map.entry("tenureMonths", NumberRange.of(0, 2_400)),
                    Map.entry("monthsPaidMonthly", NumberRange.of(0, 2_400)),
                    Map.entry("termMonths", NumberRange.of(1, 120)),
                    Map.entry("daysToRenewal", NumberRange.of(-100_000, 100_000)),
                    Map.entry("targetValue", NumberRange.of(-NumberRange.LARGEST, NumberRange.LARGEST))));

    private AccountFields() {}
}
