package io.proffer.engine.pricing;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.pricing.Change.Charge;
import io.proffer.engine.pricing.PricePath.Phase;
import io.proffer.engine.pricing.rule.Grant;
import io.proffer.engine.pricing.rule.Ramp;
import io.proffer.engine.pricing.rule.StepGuard.Judgement;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lays out the phases of a change, and the lines and discounts of their first twelve months. */
final class PathWriter {
    private static final int YEAR = 12;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Change.Known change;
    private final Grant grant;
    private final Judgement judgement;
    private final LocalDate endOn;
    private final List<Phase> phases = new ArrayList<>(2);
    private final List<Quote.Line> lines = new ArrayList<>(2);
    private final List<Quote.Discount> rampDiscounts = new ArrayList<>(0);
    private final List<Money> taken;

    PathWriter(Change.Known change, Grant grant, Judgement judgement, LocalDate endOn) {
        this.change = change;
        this.grant = grant;
        this.judgement = judgement;
        this.endOn = endOn;
        this.taken = new ArrayList<>(Collections.nCopies(
                grant.parts().size(), Money.zero(change.main().price().currency())));
        change.charges().forEach(this::lay);
    }

    PricePath path() {
        return new PricePath(change.interval(), phases);
    }

    List<Quote.Line> lines() {
        return lines;
    }

    List<Quote.Discount> discounts() {
        List<Quote.Discount> discounts = new ArrayList<>(2);
        for (int i = 0; i < taken.size(); i++) {
            Grant.Part part = grant.parts().get(i);
            if (taken.get(i).isPositive()) {
                discounts.add(new Quote.Discount(part.row(), part.pct(), taken.get(i), part.reason()));
            }
        }
        discounts.addAll(rampDiscounts);
        return discounts;
    }

    private void lay(Charge charge) {
        int from = 0;
        for (Ramp.Phase step : judgement.ramp().phases()) {
            add(charge, from, step.months(), step.pct());
            from += step.months();
        }
        add(charge, from, 0, HUNDRED);
    }

    private void add(Charge charge, int from, int months, BigDecimal share) {
        LocalDate start = change.startOn().plusMonths(from);
        LocalDate open = endOn.isBefore(start) ? start : endOn;
        LocalDate end = months == 0 ? open : change.startOn().plusMonths(from + months);
        Money unit = charge.price().unitPerMonth();
        BigDecimal pct = discountPct(share);
        int billed = change.interval() == BillingInterval.YEAR ? YEAR : 1;
        Money recurring = PricePath.net(unit, charge.qty(), billed, pct);
        Phase phase = new Phase(charge.price().planKey(), start, end, from, months, unit, charge.qty(), pct, recurring);
        phases.add(phase);
        int within = phase.monthsWithin(0, YEAR);
        if (within > 0) {
            line(charge, phase, within, share);
        }
    }

    /** Percent off the list price when only a share of the discounted price is paid. */
    private BigDecimal discountPct(BigDecimal share) {
        return isWhole(share)
                ? grant.pct()
                : HUNDRED.subtract(HUNDRED.subtract(grant.pct()).multiply(share).movePointLeft(2));
    }

    private static boolean isWhole(BigDecimal share) {
        return share.compareTo(HUNDRED) == 0;
    }

    private void line(Charge charge, Phase phase, int months, BigDecimal share) {
        Money amount = phase.amount(months);
        Money afterParts = takeOff(phase, months);
        if (!isWhole(share) && judgement.ref() != null) {
            String reason = share.toPlainString() + " % of the price for " + months + " months";
            rampDiscounts.add(
                    new Quote.Discount(judgement.ref(), HUNDRED.subtract(share), afterParts.minus(amount), reason));
        }
        lines.add(new Quote.Line(
                phase.key(),
                charge.description() + ", " + months + " months",
                charge.qty(),
                phase.unitAmount(),
                amount,
                phase.startOn(),
                phase.startOn().plusMonths(months),
                true,
                because(charge, share)));
    }

    /** Notes what each discount takes off the list price, one after the other, and gives what is left. */
    private Money takeOff(Phase phase, int months) {
        Money before = phase.unitAmount().times((long) phase.qty() * months);
        BigDecimal pct = BigDecimal.ZERO;
        for (int i = 0; i < taken.size(); i++) {
            pct = pct.add(grant.parts().get(i).pct());
            Money after = PricePath.net(phase.unitAmount(), phase.qty(), months, pct);
            taken.set(i, taken.get(i).plus(before.minus(after)));
            before = after;
        }
        return before;
    }

    private String because(Charge charge, BigDecimal share) {
        Money unit = charge.price().unitPerMonth();
        StringBuilder text = new StringBuilder(96)
                .append("prices ")
                .append(charge.price().rowId())
                .append(": ")
                .append(unit.major().toPlainString())
                .append(' ')
                .append(unit.currency())
                .append(charge.price().perSeat() ? " a seat and month" : " a month");
        for (Grant.Part part : grant.parts()) {
            String source = part.row() == null
                    ? part.reason()
                    : part.row().table() + " " + part.row().rowId();
            text.append("; ").append(source).append(": ");
            text.append(part.pct().toPlainString()).append(" % off");
        }
        if (!isWhole(share) && judgement.ref() != null) {
            text.append("; ")
                    .append(judgement.ref().table())
                    .append(' ')
                    .append(judgement.ref().rowId());
            text.append(": ").append(share.toPlainString()).append(" % of it for now");
        }
        return text.toString();
    }
}
