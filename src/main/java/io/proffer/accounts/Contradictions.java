package io.proffer.accounts;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.AccountAt;
import io.proffer.engine.account.Commercial;
import io.proffer.engine.account.DerivedFigures;
import io.proffer.engine.account.Engagement;
import io.proffer.engine.account.EntitlementUsage;
import io.proffer.engine.account.Health;
import io.proffer.engine.account.PastTrial;
import io.proffer.engine.account.Sentiment;
import io.proffer.engine.account.Subscription;
import io.proffer.engine.account.Support;
import io.proffer.engine.account.Usage;
import io.proffer.engine.catalog.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Compares the figures an account document gives with those that follow from its other figures. */
final class Contradictions {
    private static final BigDecimal PERCENT_TOLERANCE = new BigDecimal("0.5");
    private static final int MONTHS_AND_DAYS_TOLERANCE = 1;
    /** A monthly amount is rounded to the cent, so twelve of them may miss the year by that many cents. */
    private static final int MINOR_UNITS_TOLERANCE = 12;

    private final Account account;
    private final List<Instant> instants;
    private final List<Contradiction> found = new ArrayList<>();

    private Contradictions(Account account, Instant now) {
        this.account = account;
        this.instants = instants(account, now);
    }

    /** All contradictions, in the order of the document. */
    static List<Contradiction> of(Account account, Instant now) {
        Contradictions contradictions = new Contradictions(account, now);
        contradictions.compare();
        return contradictions.found;
    }

    /** When time-bound figures may have been reckoned: with the subscription, with the newest block, or now. */
    private static List<Instant> instants(Account account, Instant now) {
        Instant subscribed = stamp(account.subscription(), Subscription::asOf);
        Stream<@Nullable Instant> blocks = Stream.of(
                stamp(account.usage(), Usage::asOf),
                stamp(account.engagement(), Engagement::asOf),
                stamp(account.support(), Support::asOf),
                stamp(account.sentiment(), Sentiment::asOf),
                stamp(account.health(), Health::asOf),
                stamp(account.commercial(), Commercial::asOf));
        Instant newest = blocks.filter(Objects::nonNull).max(Instant::compareTo).orElse(null);
        return Stream.of(subscribed, newest, now).filter(Objects::nonNull).toList();
    }

    private static <T> @Nullable Instant stamp(@Nullable T block, Function<T, @Nullable Instant> asOf) {
        return block == null ? null : asOf.apply(block);
    }

    private void compare() {
        moving(
                "/tenureMonths",
                account.tenureMonths(),
                "/customerSince",
                account.customerSince(),
                DerivedFigures::tenureMonths);
        if (account.subscription() != null) {
            subscription(account.subscription());
        }
        if (account.usage() != null && account.usage().entitlements() != null) {
            entitlements(account.usage().entitlements());
        }
        if (account.engagement() != null && account.subscription() != null) {
            seats(account.engagement(), account.subscription());
        }
        if (account.sentiment() != null) {
            sentiment(account.sentiment());
        }
        if (account.health() != null) {
            health(account.health());
        }
        if (account.trials() != null) {
            trials(account.trials());
        }
    }

    private void subscription(Subscription given) {
        order("/subscription", "termStartOn", given.termStartOn(), "termEndOn", given.termEndOn());
        moving(
                "/subscription/daysToRenewal",
                given.daysToRenewal(),
                "/subscription/termEndOn",
                given.termEndOn(),
                DerivedFigures::daysToRenewal);
        sameCurrency("/subscription/unitPrice", given.unitPrice(), "/subscription/arr", given.arr());
        sameCurrency("/subscription/unitPrice", given.unitPrice(), "/subscription/mrr", given.mrr());
        Money arr = given.arr();
        Money mrr = given.mrr();
        if (arr == null || mrr == null || !sameCurrency("/subscription/mrr", mrr, "/subscription/arr", arr)) {
            return;
        }
        Money year = mrr.times(12);
        if (Math.abs(arr.amount() - year.amount()) > MINOR_UNITS_TOLERANCE) {
            found.add(Contradiction.between("/subscription/arr", text(arr), "/subscription/mrr × 12", text(year))
                    .orLeaveOut("/subscription/mrr"));
        }
    }

    private void entitlements(List<EntitlementUsage> given) {
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            EntitlementUsage entitlement = given.get(i);
            String at = "/usage/entitlements/" + i;
            Integer earlier = seen.putIfAbsent(String.valueOf(entitlement.featureKey()), i);
            if (earlier != null) {
                found.add(Contradiction.of(
                        at + "/featureKey",
                        at + " and /usage/entitlements/" + earlier + " both speak of " + entitlement.featureKey()
                                + ". Keep one of them."));
            }
            order(at, "periodStart", entitlement.periodStart(), "periodEnd", entitlement.periodEnd());
            percent(
                    at + "/utilizationPct",
                    entitlement.utilizationPct(),
                    at + "/used of " + at + "/limit",
                    DerivedFigures.percent(entitlement.used(), entitlement.limit()));
        }
    }

    private void seats(Engagement engagement, Subscription subscription) {
        Integer licensed = subscription.seatsLicensed();
        if (engagement.seatUtilizationPct() != null && licensed != null && licensed == 0) {
            found.add(Contradiction.between(
                    "/engagement/seatUtilizationPct",
                    engagement.seatUtilizationPct().toPlainString(),
                    "/subscription/seatsLicensed 0",
                    "none"));
        }
        percent(
                "/engagement/seatUtilizationPct",
                engagement.seatUtilizationPct(),
                "/engagement/activeSeats30d of /subscription/seatsLicensed",
                DerivedFigures.seatUtilizationPct(engagement.activeSeats30d(), subscription.seatsLicensed()));
    }

    private void sentiment(Sentiment given) {
        same(
                "/sentiment/npsClass",
                given.npsClass(),
                "/sentiment/npsScore " + given.npsScore(),
                DerivedFigures.npsClass(given.npsScore()));
    }

    private void health(Health given) {
        same("/health/band", given.band(), "/health/score " + given.score(), DerivedFigures.band(given.score()));
    }

    private void trials(List<PastTrial> given) {
        for (int i = 0; i < given.size(); i++) {
            order(
                    "/trials/" + i,
                    "startedOn",
                    given.get(i).startedOn(),
                    "endedOn",
                    given.get(i).endedOn());
        }
    }

    private void percent(String derived, @Nullable BigDecimal given, String others, @Nullable BigDecimal computed) {
        if (given != null && computed != null && given.subtract(computed).abs().compareTo(PERCENT_TOLERANCE) > 0) {
            found.add(Contradiction.between(derived, given.toPlainString(), others, computed.toPlainString()));
        }
    }

    private void same(String derived, @Nullable Object given, String others, @Nullable Object computed) {
        if (given != null && computed != null && given != computed) {
            found.add(Contradiction.between(derived, given, others, computed));
        }
    }

    private void order(String at, String first, @Nullable LocalDate start, String last, @Nullable LocalDate end) {
        if (start != null && end != null && start.isAfter(end)) {
            found.add(Contradiction.of(
                    at + "/" + last,
                    at + "/" + first + " " + start + " is after " + at + "/" + last + " " + end
                            + ". Correct one of them."));
        }
    }

    private boolean sameCurrency(String one, @Nullable Money first, String other, @Nullable Money second) {
        if (first == null || second == null || first.currency().equals(second.currency())) {
            return true;
        }
        found.add(Contradiction.of(
                other + "/currency",
                one + "/currency is " + first.currency() + ", but " + other + "/currency is " + second.currency()
                        + ". Use one currency."));
        return false;
    }

    /** A figure that moves with time agrees when it does at any of the instants it may have been reckoned at. */
    private void moving(String derived, @Nullable Integer given, String date, @Nullable LocalDate day, AsOf figure) {
        if (given == null || day == null) {
            return;
        }
        List<Integer> computed = instants.stream()
                .map(instant -> figure.on(day, AccountAt.today(account, instant)))
                .toList();
        if (computed.stream().noneMatch(each -> Math.abs(each - given) <= MONTHS_AND_DAYS_TOLERANCE)) {
            found.add(Contradiction.between(derived, given, date + " " + day, computed.get(0)));
        }
    }

    @FunctionalInterface
    private interface AsOf {
        Integer on(LocalDate day, LocalDate today);
    }

    private static String text(Money money) {
        return money.major().toPlainString() + " " + money.currency();
    }
}
