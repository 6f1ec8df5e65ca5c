package io.proffer.engine.snapshot;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.AccountAt;
import io.proffer.engine.account.AccountObjective;
import io.proffer.engine.account.Contact;
import io.proffer.engine.account.DecisionTime;
import io.proffer.engine.account.EntitlementUsage;
import io.proffer.engine.account.NpsClass;
import io.proffer.engine.account.Sentiment;
import io.proffer.engine.account.Subscription;
import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.context.Derived;
import io.proffer.engine.context.FactBinder;
import io.proffer.engine.context.Facts;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.memory.SignalFacts;
import io.proffer.engine.rulebook.GuardTargets;
import io.proffer.engine.rulebook.RuleFailure;
import io.proffer.engine.rulebook.RuleFindings;
import io.proffer.engine.rulebook.Rulebook;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes snapshots: what was known of an account at an instant, and what follows from it. */
public final class Snapshots {
    private static final Duration NPS_MEMORY = Duration.ofDays(90);
    private static final Duration GATE_MEMORY = Duration.ofDays(7);
    /** Value realised from which it counts as confirmed, in points of 100 (the ratio 0.6 of the metric's definition). */
    private static final BigDecimal VALUE_CONFIRMED_FROM = BigDecimal.valueOf(60);

    private Snapshots() {}

    /**
     * The snapshot of an account. A rule that fails does not throw here; the snapshot says so and the decision must be
     * refused.
     *
     * @param given account document; blocks newer than {@code asOf} were not known then and count as missing
     * @param memory what was said before and what is left; its signals count where their block does not yet
     */
    public static Snapshot take(Account given, Memory memory, Instant asOf, Rulebook rulebook) {
        Account complete = AccountAt.complete(given, asOf);
        List<BlockAge> blocks = Freshness.ages(complete, asOf);
        Account account =
                SignalFacts.counted(Freshness.forgetStale(complete, blocks, rulebook), memory.signals(), asOf);
        LocalDate day = AccountAt.today(account, asOf);
        RuleFindings findings = RuleFindings.NONE;
        @Nullable String failure = null;
        try {
            findings = rulebook.rules().run(RuleFacts.of(account, new DecisionTime(asOf, day)));
            failure = astray(findings, rulebook.catalog());
        } catch (RuleFailure e) {
            failure = e.getMessage();
        }
        Facts facts =
                new Facts(rulebook.vocabulary(), rulebook.catalog().fxRates().on(day));
        FactBinder binder = rulebook.binder();
        binder.bind(facts, "account", account);
        binder.bind(facts, "subscription", account.subscription());
        binder.bind(facts, "commercial", account.commercial());
        binder.bindAttributes(facts, account.attributes());
        BigDecimal annualSaving = AnnualSaving.pct(account, facts, rulebook);
        bindRest(facts, account, derived(account, asOf, day, findings, annualSaving), binder);
        return new Snapshot(account, memory, asOf, day, facts, findings, failure, blocks, rulebook);
    }

    /** A guard that aims at nothing is a rule that fails: what it was written against would be sold. */
    private static @Nullable String astray(RuleFindings findings, Catalog catalog) {
        for (RuleFindings.GuardRefusal refusal : findings.refusals()) {
            Optional<String> fault =
                    GuardTargets.fault(refusal.target(), catalog.offers().keySet());
            if (fault.isPresent()) {
                return "Rule \"" + refusal.rule() + "\": " + fault.get();
            }
        }
        return null;
    }

    private static void bindRest(Facts facts, Account account, Derived derived, FactBinder binder) {
        binder.bind(facts, "engagement", account.engagement());
        binder.bind(facts, "support", account.support());
        binder.bind(facts, "sentiment", account.sentiment());
        binder.bind(facts, "health", account.health());
        binder.bind(facts, "derived", derived);
    }

    private static Derived derived(
            Account account, Instant asOf, LocalDate day, RuleFindings findings, @Nullable BigDecimal annualSaving) {
        Subscription subscription = account.subscription();
        LocalDate upgraded = subscription == null ? null : subscription.lastPlanChangeOn();
        return new Derived(
                day,
                upgraded == null || upgraded.isAfter(day) ? null : (int) ChronoUnit.DAYS.between(upgraded, day),
                usageAgeDays(account, asOf),
                annualSaving,
                recentNpsClass(account.sentiment(), asOf),
                gateHits7d(account, asOf),
                account.objectives() == null
                        ? null
                        : account.objectives().stream()
                                .sorted(Comparator.comparing(
                                        AccountObjective::priority, Comparator.nullsLast(Comparator.naturalOrder())))
                                .map(AccountObjective::key)
                                .filter(Objects::nonNull)
                                .toList(),
                findings.moments().stream()
                        .map(RuleFindings.Moment::code)
                        .distinct()
                        .toList(),
                contactRoles(account),
                valueConfirmed(account));
    }

    private static @Nullable List<String> contactRoles(Account account) {
        if (account.contacts() == null) {
            return null;
        }
        List<String> roles = new ArrayList<>(4);
        for (Contact contact : account.contacts()) {
            if (contact.role() != null && !roles.contains(contact.role().name())) {
                roles.add(contact.role().name());
            }
        }
        return roles;
    }

    private static @Nullable Boolean valueConfirmed(Account account) {
        return account.engagement() == null || account.engagement().valueRealizedScore() == null
                ? null
                : account.engagement().valueRealizedScore().compareTo(VALUE_CONFIRMED_FROM) >= 0;
    }

    private static @Nullable Integer usageAgeDays(Account account, Instant asOf) {
        if (account.usage() == null || account.usage().asOf() == null) {
            return null;
        }
        long seconds = Duration.between(account.usage().asOf(), asOf).toSeconds();
        return (int) Math.floorDiv(seconds + 86_399L, 86_400L);
    }

    private static @Nullable NpsClass recentNpsClass(@Nullable Sentiment sentiment, Instant asOf) {
        if (sentiment == null || sentiment.npsClass() == null) {
            return null;
        }
        Instant answered = sentiment.npsRespondedAt() == null ? sentiment.asOf() : sentiment.npsRespondedAt();
        boolean recent = answered != null
                && !answered.isAfter(asOf)
                && Duration.between(answered, asOf).compareTo(NPS_MEMORY) <= 0;
        return recent ? sentiment.npsClass() : null;
    }

    /** The sum of the counts given; where a feature has no count, a hit in the window (t − 7 d, t] counts as one. */
    private static @Nullable Integer gateHits7d(Account account, Instant asOf) {
        if (account.usage() == null || account.usage().entitlements() == null) {
            return null;
        }
        int hits = 0;
        boolean known = false;
        for (EntitlementUsage entitlement : account.usage().entitlements()) {
            if (entitlement.gateHits7d() != null) {
                hits += entitlement.gateHits7d();
                known = true;
            } else if (entitlement.lastGateHitAt() != null) {
                hits += inWindow(entitlement.lastGateHitAt(), asOf) ? 1 : 0;
                known = true;
            }
        }
        return known ? hits : null;
    }

    private static boolean inWindow(Instant at, Instant asOf) {
        return !at.isAfter(asOf) && at.isAfter(asOf.minus(GATE_MEMORY));
    }
}
