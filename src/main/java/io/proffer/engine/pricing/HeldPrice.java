package io.proffer.engine.pricing;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.Price;
import io.proffer.engine.memory.OpenProposition.HeldTerms;
import io.proffer.engine.pricing.Change.Charge;
import io.proffer.engine.pricing.rule.Grant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        Charge main = at(change.main(), held.unitPerMonth());
        Money left = held.recurringYear().minus(change.beside()).minus(year(main, grant));
        return change.charges().size() > 1 && left.amount() >= 0
                ? withComponent(change, main, left, grant)
                : change.with(
                        Stream.concat(Stream.of(main), change.charges().stream().skip(1))
                                .toList());
    }

    /** What rounding its unit leaves over stays with what goes on: the sum is the promised one to the cent. */
    private static Change.Known withComponent(Change.Known change, Charge main, Money left, Grant grant) {
        Charge component = change.charges().get(1);
        Charge promised = at(component, unit(left, component, grant));
        Money rounding = left.minus(year(promised, grant));
        return change.with(List.of(main, promised)).besideOf(change.beside().plus(rounding));
    }

    private static Money year(Charge charge, Grant grant) {
        return PricePath.net(charge.price().unitPerMonth(), charge.qty(), 12, grant.pct());
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

    private static Charge at(Charge charge, Money unit) {
        Price price = charge.price();
        Price promised = new Price(
                price.planKey(),
                price.interval(),
                price.currency(),
                price.region(),
                unit,
                price.perSeat(),
                price.rowId());
        return new Charge(promised, charge.qty(), charge.description());
    }
}
