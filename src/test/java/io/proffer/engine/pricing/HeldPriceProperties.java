package io.proffer.engine.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.Price;
import io.proffer.engine.pricing.PriceAnswer.NoPrice;
import io.proffer.engine.pricing.PriceAnswer.Priced;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.rulesets.ShippedRulebook;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** INV-13: whatever becomes of the price list and of the tables, a price that was promised is the most that is asked. */
class HeldPriceProperties {
    private static final Rulebook SHIPPED = ShippedRulebook.get();
    private static final List<Offer> SOLD =
            SHIPPED.catalog().offers().values().stream().filter(Offer::isPriced).toList();
    /** Rulebooks to come: every price moved by chance, some without discounts or controls. */
    private static final List<Rulebook> LATER =
            IntStream.range(0, 60).mapToObj(seed -> changed(new Random(seed))).toList();

    /**
     * A purchase that was promised, and asked for again.
     *
     * @param promised quote of the day it was proposed
     * @param until last day of the promise
     * @param today price of a later rulebook to whom nothing was promised
     * @param honoured price of the later rulebook under the promise
     */
    record Case(Quote promised, LocalDate until, Quote today, Quote honoured) {}

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.randoms().map(HeldPriceProperties::next);
    }

    private static Case next(Random random) {
        Case found = null;
        while (found == null) {
            found = attempt(random);
        }
        return found;
    }

    private static @Nullable Case attempt(Random random) {
        Customer customer = QuotePropertyTest.customer(random);
        String offer = SOLD.get(random.nextInt(SOLD.size())).key();
        Quote promised = quote(SHIPPED, customer, offer);
        Rulebook later = LATER.get(random.nextInt(LATER.size()));
        Quote today = quote(later, customer, offer);
        LocalDate until = Customer.TODAY.plusDays(random.nextInt(60) - 30L);
        if (promised == null || today == null) {
            return null;
        }
        customer.held = HeldPriceTest.promise(promised, until);
        Quote honoured = quote(later, customer, offer);
        return honoured == null ? null : new Case(promised, until, today, honoured);
    }

    private static @Nullable Quote quote(Rulebook rulebook, Customer customer, String offer) {
        PriceAnswer answer = new Pricing(rulebook).price(customer.asks(rulebook, offer));
        return answer instanceof Priced priced ? priced.quote() : ((NoPrice) answer).refused();
    }

    private static Rulebook changed(Random random) {
        Catalog catalog = SHIPPED.catalog();
        List<Price> prices = catalog.prices().stream()
                .map(price -> new Price(
                        price.planKey(),
                        price.interval(),
                        price.currency(),
                        price.region(),
                        new Money(price.unitPerMonth().amount() * (70 + random.nextInt(80)) / 100, price.currency()),
                        price.perSeat(),
                        price.rowId()))
                .toList();
        Map<String, TableEvaluator> tables = new LinkedHashMap<>();
        for (TableEvaluator table : SHIPPED.tables()) {
            String key = table.table().key();
            boolean gone = (key.equals("discount_grid") || key.equals("discount_controls")) && random.nextInt(4) == 0;
            if (!gone) {
                tables.put(key, table);
            }
        }
        Catalog changed = new Catalog(
                catalog.plans(),
                catalog.features(),
                catalog.limits(),
                prices,
                catalog.offers(),
                catalog.placements(),
                catalog.services(),
                catalog.fxRates());
        return new Rulebook("rls_later", "sha256:1", SHIPPED.vocabulary(), changed, tables, SHIPPED.rules());
    }

    @Property(tries = 10_000)
    void whatWasPromisedIsTheMostThatIsAsked(@ForAll("cases") Case one) {
        long promised = one.promised.target().recurringYear().amount();
        long today = one.today.target().recurringYear().amount();
        long asked = one.honoured.target().recurringYear().amount();
        boolean same = sameBut(one.promised.target(), one.today.target());
        if (same && !Customer.TODAY.isAfter(one.until)) {
            assertThat(asked).isEqualTo(Math.min(promised, today));
            assertThat(one.honoured.priceHeld()).isEqualTo(promised < today);
        } else {
            assertThat(asked).isEqualTo(today);
            assertThat(one.honoured.priceHeld()).isFalse();
        }
    }

    /** The same purchase, at whatever price. */
    private static boolean sameBut(Quote.Position one, Quote.Position other) {
        return one.planKey().equals(other.planKey())
                && one.seats() == other.seats()
                && one.billingInterval() == other.billingInterval()
                && Objects.equals(one.termMonths(), other.termMonths());
    }
}
