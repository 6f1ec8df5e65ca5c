package io.proffer.engine.account;

import io.proffer.engine.catalog.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An account as it was known at one instant: nothing newer, and every figure that follows from known ones. */
public final class AccountAt {
    private static final int AGREES_WITHIN = 1;

    private AccountAt() {}

    /**
     * The account as known at an instant. Blocks, objectives and trials newer than it are gone; figures left out are
     * filled in where they follow from others ({@link DerivedFigures}). A given figure stays, except that tenure and days
     * to renewal follow their dates once time has moved them by more than one.
     *
     * @param account as read, with figures that may be absent
     * @param asOf the instant of the decision
     */
    public static Account complete(Account account, Instant asOf) {
        LocalDate today = today(account, asOf);
        Subscription subscription = subscription(known(account.subscription(), Subscription::asOf, asOf), today);
        return new Account(
                account.id(),
                account.externalRefs(),
                account.name(),
                account.segment(),
                account.industry(),
                account.employeeCount(),
                account.territory(),
                account.region(),
                account.country(),
                account.timeZone(),
                account.currency(),
                account.customerSince(),
                moved(account.tenureMonths(), DerivedFigures.tenureMonths(account.customerSince(), today)),
                account.coverageModel(),
                account.csmId(),
                account.ownerIds(),
                account.partnerKey(),
                account.labels(),
                kept(account.objectives(), objective -> isKnown(objective.asOf(), asOf)),
                known(account.consents(), Consents::asOf, asOf),
                account.contacts(),
                subscription,
                usage(known(account.usage(), Usage::asOf, asOf), asOf),
                engagement(known(account.engagement(), Engagement::asOf, asOf), subscription),
                known(account.support(), Support::asOf, asOf),
                sentiment(known(account.sentiment(), Sentiment::asOf, asOf)),
                health(known(account.health(), Health::asOf, asOf)),
                known(account.commercial(), Commercial::asOf, asOf),
                kept(account.trials(), trial -> hasStarted(trial, today)),
                account.feedbackParticipation(),
                account.attributes());
    }

    /** The calendar day of an instant where the account is; in UTC when its time zone is unknown. */
    public static LocalDate today(Account account, Instant asOf) {
        return asOf.atZone(zone(account)).toLocalDate();
    }

    /** The account's time zone, UTC when it is unknown. */
    public static ZoneId zone(Account account) {
        String timeZone = account.timeZone();
        return timeZone == null ? ZoneOffset.UTC : ZoneId.of(timeZone);
    }

    private static @Nullable Subscription subscription(@Nullable Subscription given, LocalDate today) {
        if (given == null) {
            return null;
        }
        Money arr = or(given.arr(), DerivedFigures.arr(given));
        return new Subscription(
                given.id(),
                given.planKey(),
                given.status(),
                given.billingInterval(),
                given.termMonths(),
                given.termStartOn(),
                given.termEndOn(),
                moved(given.daysToRenewal(), DerivedFigures.daysToRenewal(given.termEndOn(), today)),
                given.autoRenew(),
                given.seatsLicensed(),
                given.unitPrice(),
                or(given.mrr(), DerivedFigures.mrr(arr)),
                arr,
                given.discountPct(),
                given.priceBookKey(),
                given.contractFlags(),
                given.lastPlanChangeOn(),
                given.lastPriceIncreaseOn(),
                given.monthsPaidMonthly(),
                given.asOf());
    }

    private static @Nullable Usage usage(@Nullable Usage given, Instant asOf) {
        if (given == null || given.entitlements() == null) {
            return given;
        }
        List<EntitlementUsage> known = new ArrayList<>(given.entitlements().size());
        for (EntitlementUsage entitlement : given.entitlements()) {
            if (isKnown(entitlement.asOf(), asOf)) {
                known.add(entitlement(entitlement));
            }
        }
        return new Usage(known, given.asOf());
    }

    private static EntitlementUsage entitlement(EntitlementUsage given) {
        if (given.utilizationPct() != null) {
            return given;
        }
        return new EntitlementUsage(
                given.featureKey(),
                given.type(),
                given.limit(),
                given.used(),
                given.unit(),
                given.limitType(),
                given.periodStart(),
                given.periodEnd(),
                DerivedFigures.percent(given.used(), given.limit()),
                given.projectedUtilizationPct(),
                given.periodsOverWarn(),
                given.overage(),
                given.peakUtilizationPct90d(),
                given.burst(),
                given.gateHits7d(),
                given.gateHits30d(),
                given.distinctUsersAtGate30d(),
                given.rolesAtGate(),
                given.lastGateHitAt(),
                given.asOf());
    }

    private static @Nullable Engagement engagement(@Nullable Engagement given, @Nullable Subscription subscription) {
        if (given == null || given.seatUtilizationPct() != null || subscription == null) {
            return given;
        }
        return new Engagement(
                given.mau(),
                given.wau(),
                given.dauMauRatio(),
                given.activeSeats30d(),
                DerivedFigures.seatUtilizationPct(given.activeSeats30d(), subscription.seatsLicensed()),
                given.periodsOverWarn(),
                given.pendingInvites(),
                given.dormantSeatsPct(),
                given.seatGrowth90dPct(),
                given.featureBreadthPct(),
                given.adoptionScore(),
                given.integrationsUsed(),
                given.integrationsAttempted(),
                given.lastLoginAt(),
                given.onboardingCompletedPct(),
                given.milestones(),
                given.valueRealizedScore(),
                given.asOf());
    }

    /** A detractor of whom nobody says that the cause is resolved is taken for unresolved: care before selling. */
    private static @Nullable Sentiment sentiment(@Nullable Sentiment given) {
        if (given == null) {
            return null;
        }
        NpsClass npsClass = given.npsClass() == null ? DerivedFigures.npsClass(given.npsScore()) : given.npsClass();
        Boolean resolved = given.detractorResolved();
        return new Sentiment(
                given.npsScore(),
                npsClass,
                given.npsRespondedAt(),
                given.csat(),
                given.ces(),
                resolved == null && npsClass == NpsClass.DETRACTOR ? Boolean.FALSE : resolved,
                given.asOf());
    }

    private static @Nullable Health health(@Nullable Health given) {
        if (given == null || given.band() != null) {
            return given;
        }
        return new Health(
                given.score(),
                DerivedFigures.band(given.score()),
                given.trend30d(),
                given.churnRiskRatio(),
                given.drivers(),
                given.source(),
                given.asOf());
    }

    private static <T> @Nullable T known(@Nullable T block, Function<T, @Nullable Instant> stamp, Instant asOf) {
        return block == null || isKnown(stamp.apply(block), asOf) ? block : null;
    }

    private static boolean isKnown(@Nullable Instant stamp, Instant asOf) {
        return stamp == null || !stamp.isAfter(asOf);
    }

    private static boolean hasStarted(PastTrial trial, LocalDate today) {
        return trial.startedOn() == null || !trial.startedOn().isAfter(today);
    }

    private static <T> @Nullable List<T> kept(@Nullable List<T> entries, Predicate<T> isKnown) {
        if (entries == null) {
            return null;
        }
        for (T entry : entries) {
            if (!isKnown.test(entry)) {
                return entries.stream().filter(isKnown).toList();
            }
        }
        return entries;
    }

    private static @Nullable Integer moved(@Nullable Integer given, @Nullable Integer now) {
        return given == null || now != null && Math.abs((long) given - now) > AGREES_WITHIN ? now : given;
    }

    private static <T> @Nullable T or(@Nullable T given, @Nullable T derived) {
        return given == null ? derived : given;
    }
}
