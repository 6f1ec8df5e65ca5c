package io.proffer.lint.check;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.lint.FindingCode;
import io.proffer.lint.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whether two live offers sell the same to the same customers at different prices. */
final class OfferConflicts {
    private final Subject subject;
    private final DecisionTable table;

    private OfferConflicts(Subject subject, DecisionTable table) {
        this.subject = subject;
        this.table = table;
    }

    static void check(Subject subject, Findings findings) {
        subject.table("offers").ifPresent(table -> new OfferConflicts(subject, table).check(findings));
    }

    private void check(Findings findings) {
        List<Offer> live = subject.catalog().offers().values().stream()
                .filter(offer -> offer.isPriced() && isLive(offer))
                .toList();
        for (int i = 1; i < live.size(); i++) {
            for (Offer earlier : live.subList(0, i)) {
                Offer later = live.get(i);
                if (sellsTheSame(earlier, later) && isForTheSame(earlier, later) && !isSamePrice(earlier, later)) {
                    row(later).ifPresent(row -> add(findings, row, earlier, later));
                }
            }
        }
    }

    private void add(Findings findings, Row row, Offer earlier, Offer later) {
        String message = later.key() + " (" + off(later).toPlainString() + " % off) and " + earlier.key() + " ("
                + off(earlier).toPlainString() + " % off) sell the same to the same customers.";
        findings.add(table, row, "offer", FindingCode.OFFERS_CONFLICT, message);
    }

    private boolean isLive(Offer offer) {
        return offer.status().equals("ACTIVE")
                && (offer.validTo() == null || !offer.validTo().isBefore(subject.today()));
    }

    private static boolean sellsTheSame(Offer one, Offer other) {
        return Objects.equals(one.toPlan(), other.toPlan())
                && Objects.equals(one.component(), other.component())
                && one.services().equals(other.services())
                && one.seats() == other.seats()
                && one.termMonths() == other.termMonths()
                && (one.toPlan() != null || one.component() != null);
    }

    private static boolean isForTheSame(Offer one, Offer other) {
        return shareOrOpen(one.segments(), other.segments())
                && shareOrOpen(one.regions(), other.regions())
                && shareOrOpen(one.fromPlans(), other.fromPlans())
                && startsInTime(one, other)
                && startsInTime(other, one);
    }

    private static boolean startsInTime(Offer one, Offer other) {
        return one.validFrom() == null
                || other.validTo() == null
                || !one.validFrom().isAfter(other.validTo());
    }

    private static boolean shareOrOpen(List<String> one, List<String> other) {
        return one.isEmpty() || other.isEmpty() || one.stream().anyMatch(other::contains);
    }

    private boolean isSamePrice(Offer one, Offer other) {
        return off(one).compareTo(off(other)) == 0;
    }

    /** The list price of what is sold is the same; what may differ is what a bundle takes off. */
    private BigDecimal off(Offer offer) {
        return subject.rows("bundles").stream()
                .filter(row -> row.code("bundle").orElse("").equals(offer.key()))
                .findFirst()
                .flatMap(row -> row.number("bundleDiscountPct"))
                .orElse(BigDecimal.ZERO);
    }

    private Optional<Row> row(Offer offer) {
        return Subject.live(table).stream()
                .filter(row -> row.code("offer").orElse("").equals(offer.key()))
                .findFirst();
    }
}
