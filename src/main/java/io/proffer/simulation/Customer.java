package io.proffer.simulation;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.Engagement;
import io.proffer.engine.account.EntitlementUsage;
import io.proffer.engine.account.Subscription;
import io.proffer.engine.account.Usage;
import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.memory.OpenProposition.HeldTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One customer of the simulated time: the account as it is today, and what becomes of it. */
final class Customer {
    private final Instant shipped;
    private Account account;

    /**
     * A customer.
     *
     * @param account the account as it was known at {@code shipped}
     */
    Customer(Account account, Instant shipped) {
        this.account = account;
        this.shipped = shipped;
    }

    /** The account as its feeds deliver it at an instant: every block as fresh as when it was shipped. */
    Account at(Instant now) {
        Duration by = Duration.between(shipped, now);
        Map<String, Object> blocks = new HashMap<>();
        blocks.put("subscription", renewed(moved(account.subscription(), by), now));
        blocks.put("usage", usage(moved(account.usage(), by), by));
        blocks.put("engagement", moved(account.engagement(), by));
        blocks.put("support", moved(account.support(), by));
        blocks.put("health", moved(account.health(), by));
        blocks.put("commercial", moved(account.commercial(), by));
        return Copies.with(account, blocks);
    }

    private static <R extends Record> @Nullable R moved(@Nullable R block, Duration by) {
        if (block == null) {
            return null;
        }
        try {
            Instant asOf = (Instant) block.getClass().getMethod("asOf").invoke(block);
            return asOf == null ? block : Copies.with(block, Map.of("asOf", asOf.plus(by)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(block.getClass().getSimpleName() + " has no asOf.", e);
        }
    }

    private static @Nullable Usage usage(@Nullable Usage usage, Duration by) {
        List<EntitlementUsage> entitlements = usage == null ? null : usage.entitlements();
        if (entitlements == null) {
            return usage;
        }
        return Copies.with(
                usage,
                Map.of(
                        "entitlements",
                        entitlements.stream().map(each -> hit(each, by)).toList()));
    }

    private static EntitlementUsage hit(EntitlementUsage entitlement, Duration by) {
        return entitlement.lastGateHitAt() == null
                ? entitlement
                : Copies.with(
                        entitlement,
                        Map.of("lastGateHitAt", entitlement.lastGateHitAt().plus(by)));
    }

    /** A term that has ended has been renewed for as long. */
    private static @Nullable Subscription renewed(@Nullable Subscription subscription, Instant now) {
        if (subscription == null || subscription.termEndOn() == null || subscription.termStartOn() == null) {
            return subscription;
        }
        int months = subscription.termMonths() == null ? 12 : Math.max(1, subscription.termMonths());
        LocalDate start = subscription.termStartOn();
        LocalDate end = subscription.termEndOn();
        while (!end.isAfter(LocalDate.ofInstant(now, ZoneOffset.UTC))) {
            start = end;
            end = end.plusMonths(months);
        }
        Map<String, Object> term = new HashMap<>();
        term.put("termStartOn", start);
        term.put("termEndOn", end);
        term.put("daysToRenewal", null);
        return Copies.with(subscription, term);
    }

    /** The customer took an offer: from now on this is bought, and people settle in it. */
    void take(HeldTerms terms, LocalDate day) {
        Subscription before = account.subscription();
        if (before == null) {
            return;
        }
        boolean upgraded = !terms.targetPlan().equals(before.planKey());
        account = Copies.with(account, Map.of("subscription", bought(before, terms, upgraded ? day : null)));
        Engagement engagement = account.engagement();
        if (engagement != null && engagement.activeSeats30d() != null) {
            Map<String, Object> settled = new HashMap<>();
            settled.put("seatUtilizationPct", null);
            settled.put("pendingInvites", 0);
            settled.put("periodsOverWarn", 0);
            account = Copies.with(account, Map.of("engagement", Copies.with(engagement, settled)));
        }
    }

    private static Subscription bought(Subscription before, HeldTerms terms, @Nullable LocalDate upgradedOn) {
        Map<String, Object> changes = new HashMap<>();
        changes.put("planKey", terms.targetPlan());
        changes.put("seatsLicensed", terms.seats());
        changes.put("billingInterval", terms.interval());
        changes.put("unitPrice", terms.unitPerMonth());
        changes.put("discountPct", terms.discountPct());
        changes.put("arr", terms.recurringYear());
        changes.put("mrr", null);
        if (terms.termMonths() != null) {
            changes.put("termMonths", terms.termMonths());
        }
        if (terms.interval() == BillingInterval.YEAR) {
            changes.put("monthsPaidMonthly", null);
        }
        if (upgradedOn != null) {
            changes.put("lastPlanChangeOn", upgradedOn);
        }
        return Copies.with(before, changes);
    }

    /** What the customer pays in a year, null when not known. */
    @Nullable
    Money arr() {
        return account.subscription() == null ? null : account.subscription().arr();
    }
}
