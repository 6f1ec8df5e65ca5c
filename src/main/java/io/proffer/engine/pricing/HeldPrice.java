package io.proffer.engine.pricing;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.Price;
import io.proffer.engine.memory.OpenProposition.HeldTerms;
import io.proffer.engine.pricing.Change.Charge;
import io.proffer.engine.pricing.rule.Grant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A price that was promised with a proposition which still stands (INV-13). It is honoured when the same is bought before
 * the promise ends, unless today's price is lower.
 *
 * @param change the change at the promised list prices
 * @param grant the promised discount
 * @param until last day of the promise
 */
record HeldPrice(Change.Known change, Grant grant, LocalDate until) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The promise for a change, empty when there is none or it does not help. */
    static Optional<HeldPrice> of(Ask ask, Change.Known change, Grant today) {
        HeldTerms held = ask.question().held();
        if (held == null || !isFor(held, ask, change) || held.unitPerMonth() == null || held.discountPct() == null) {
            return Optional.empty();
        }
        String reason = "the price of the proposition that stands until " + held.priceHoldUntil();
        Grant grant = held.discountPct().signum() == 0
                ? Grant.NONE
                : new Grant(
                        held.discountPct(),
                        List.of(new Grant.Part(held.discountPct(), null, reason)),
                        List.of(),
                        today.approval());
        Change.Known promised = promised(change, held, grant);
        boolean isDearer = !today.unknown().isEmpty()
                || QuoteWriter.recurringYear(change, today).amount()
                        > QuoteWriter.recurringYear(promised, grant).amount();
        return isDearer ? Optional.of(new HeldPrice(promised, grant, held.priceHoldUntil())) : Optional.empty();
    }

    private static boolean isFor(HeldTerms held, Ask ask, Change.Known change) {
        return held.targetPlan().equals(change.planKey())
                && held.seats() == change.seats()
                && held.termMonths() != null
                && held.termMonths() == change.termMonths()
                && held.interval() == change.interval()
                && held.recurringYear().currency().equals(ask.currency())
                && !ask.question().day().isAfter(held.priceHoldUntil());
    }

    /** The main charge at the promised unit price, and a component at what is left of the promised sum. */
    private static Change.Known promised(Change.Known change, HeldTerms held, Grant grant) {
        Money left = held.recurringYear().minus(change.beside());
        List<Charge> charges = new ArrayList<>(change.charges().size());
        for (Charge charge : change.charges()) {
            Money unit = charges.isEmpty() ? held.unitPerMonth() : unit(left, charge, grant);
            left = left.minus(PricePath.net(unit, charge.qty(), 12, grant.pct()));
            charges.add(new Charge(at(charge.price(), unit), charge.qty(), charge.description()));
        }
        return change.with(charges);
    }

    private static Money unit(Money year, Charge charge, Grant grant) {
        BigDecimal share = HUNDRED.subtract(grant.pct()).multiply(BigDecimal.valueOf(12L * charge.qty()));
        if (share.signum() == 0) {
            // It is given for nothing, whatever it costs.
            return charge.price().unitPerMonth();
        }
        BigDecimal unit = BigDecimal.valueOf(year.amount()).multiply(HUNDRED).divide(share, 0, RoundingMode.HALF_EVEN);
        return new Money(unit.longValueExact(), year.currency());
    }

    private static Price at(Price price, Money unit) {
        return new Price(
                price.planKey(),
                price.interval(),
                price.currency(),
                price.region(),
                unit,
                price.perSeat(),
                price.rowId());
    }
}
