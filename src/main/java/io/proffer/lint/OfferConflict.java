package io.proffer.lint;

import io.proffer.engine.catalog.Offer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Two live offers that sell the same to the same customers at different prices.
 *
 * @param earlier the one further up in the catalogue
 * @param earlierOff percent it takes off the list price
 * @param later the one further down
 * @param laterOff percent it takes off the list price
 */
public record OfferConflict(Offer earlier, BigDecimal earlierOff, Offer later, BigDecimal laterOff) {

    /** The conflicts of a policy, in the order of its catalogue. */
    public static List<OfferConflict> in(Subject policy) {
        List<Offer> live = policy.catalog().offers().values().stream()
                .filter(offer -> offer.isPriced() && isLive(offer, policy))
                .toList();
        List<OfferConflict> conflicts = new ArrayList<>();
        for (int i = 1; i < live.size(); i++) {
            for (Offer earlier : live.subList(0, i)) {
                Offer later = live.get(i);
                OfferConflict both = new OfferConflict(earlier, off(earlier, policy), later, off(later, policy));
                if (both.isReal()) {
                    conflicts.add(both);
                }
            }
        }
        return conflicts;
    }

    /** The two and what each takes off, in words. */
    public String message() {
        return later.key() + " (" + laterOff.toPlainString() + " % off) and " + earlier.key() + " ("
                + earlierOff.toPlainString() + " % off) sell the same to the same customers.";
    }

    /** True when an offer is one of the two. */
    public boolean isOf(String key) {
        return earlier.key().equals(key) || later.key().equals(key);
    }

    private boolean isReal() {
        return sellTheSame() && areForTheSame() && earlierOff.compareTo(laterOff) != 0;
    }

    private static boolean isLive(Offer offer, Subject policy) {
        return offer.status().equals("ACTIVE")
                && (offer.validTo() == null || !offer.validTo().isBefore(policy.today()));
    }

    private boolean sellTheSame() {
        return Objects.equals(earlier.toPlan(), later.toPlan())
                && Objects.equals(earlier.component(), later.component())
                && earlier.services().equals(later.services())
                && earlier.seats() == later.seats()
                && earlier.termMonths() == later.termMonths()
                && (earlier.toPlan() != null || earlier.component() != null);
    }

    private boolean areForTheSame() {
        return shareOrOpen(earlier.segments(), later.segments())
                && shareOrOpen(earlier.regions(), later.regions())
                && shareOrOpen(earlier.fromPlans(), later.fromPlans())
                && startsInTime(earlier, later)
                && startsInTime(later, earlier);
    }

    private static boolean startsInTime(Offer one, Offer other) {
        return one.validFrom() == null
                || other.validTo() == null
                || !one.validFrom().isAfter(other.validTo());
    }

    private static boolean shareOrOpen(List<String> one, List<String> other) {
        return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
    }

    /** The list price of what is sold is the same; what may differ is what a bundle takes off. */
    private static BigDecimal off(Offer offer, Subject policy) {
        return policy.rows("bundles").stream()
                .filter(row -> row.code("bundle").orElse("").equals(offer.key()))
                .findFirst()
                .flatMap(row -> row.number("bundleDiscountPct"))
                .orElse(BigDecimal.ZERO);
    }
}
