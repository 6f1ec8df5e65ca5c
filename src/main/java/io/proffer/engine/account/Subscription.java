package io.proffer.engine.account;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the account pays for.
 *
 * <p>{@code unitPrice} is the list price of a seat for a month; {@code arr} the recurring revenue of a year after discount;
 * {@code discountPct} is 0 to 100.
 */
public record Subscription(
        @Nullable String id,
        @Nullable String planKey,
        @Nullable SubscriptionStatus status,
        @Nullable BillingInterval billingInterval,
        @Nullable Integer termMonths,
        @Nullable LocalDate termStartOn,
        @Nullable LocalDate termEndOn,
        @Nullable Integer daysToRenewal,
        @Nullable Boolean autoRenew,
        @Nullable Integer seatsLicensed,
        @Nullable Money unitPrice,
        @Nullable Money mrr,
        @Nullable Money arr,
        @Nullable BigDecimal discountPct,
        @Nullable String priceBookKey,
        @Nullable List<ContractFlag> contractFlags,
        @Nullable LocalDate lastPlanChangeOn,
        @Nullable LocalDate lastPriceIncreaseOn,
        @Nullable Integer monthsPaidMonthly,
        @Nullable Instant asOf) {
    /** Copies the lists. */
    public Subscription {
        contractFlags = contractFlags == null ? null : List.copyOf(contractFlags);
    }
}
