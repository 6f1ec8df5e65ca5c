package io.proffer.engine.pricing.rule;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Column;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a look-up in a pricing table. Whatever columns such a table has, behaviour, health and sentiment stay
 * unknown to it: a price may go by who the account is and what it has contracted, never by how it uses the product.
 */
public final class PriceFacts {
    private static final int NONE = -1;

    private static final Set<String> OPEN_SCOPES =
            Set.of("account", "subscription", "commercial", "offer", "attributes");

    private static final Set<String> SET_HERE = Set.of(
            "plan",
            "targetPlan",
            "offer",
            "family",
            "billingInterval",
            "termMonths",
            "seats",
            "upliftPct",
            "discountKind",
            "combinedDiscountPct");

    private final Vocabulary vocabulary;
    private final int plan;
    private final int billingInterval;
    private final int termMonths;
    private final int seats;
    private final int upliftPct;
    private final int discountKind;
    private final int combinedDiscountPct;
    private final int[] hidden;

    /** For the pricing tables of a rulebook. */
    public PriceFacts(Rulebook rulebook) {
        vocabulary = rulebook.vocabulary();
        plan = slot("plan");
        billingInterval = slot("billingInterval");
        termMonths = slot("termMonths");
        seats = slot("seats");
        upliftPct = slot("upliftPct");
        discountKind = slot("discountKind");
        combinedDiscountPct = slot("combinedDiscountPct");
        hidden = Stream.of(DiscountGrid.TABLE, DiscountControls.TABLE, StepGuard.TABLE, RenewalTerms.TABLE)
                .map(rulebook::table)
                .flatMap(Optional::stream)
                .flatMap(evaluator -> evaluator.table().inputs().stream())
                .map(Column::term)
                .filter(PriceFacts::isHidden)
                .mapToInt(Term::slot)
                .distinct()
                .toArray();
    }

    private int slot(String key) {
        return vocabulary.find(key).map(Term::slot).orElse(NONE);
    }

    /** True for what a customer does or how it fares: no pricing table may go by it (INV-5). */
    public static boolean isBehaviour(Term term) {
        return term.observed() || !OPEN_SCOPES.contains(term.scope());
    }

    private static boolean isHidden(Term term) {
        boolean open = term.pricing() || SET_HERE.contains(term.key());
        return !open && isBehaviour(term);
    }

    /** A sheet of its own for one offer, without behaviour. */
    public Facts sheet(Facts known, Offer offer) {
        Facts sheet = known.copy();
        for (int slot : hidden) {
            sheet.forget(slot);
        }
        code(sheet, slot("offer"), offer.key());
        code(sheet, slot("family"), offer.family().name());
        code(sheet, slot("targetPlan"), offer.toPlan());
        return sheet;
    }

    /** Sets what is bought. */
    void sale(Facts sheet, Sale sale) {
        code(sheet, plan, sale.planKey());
        code(sheet, billingInterval, sale.interval().name());
        number(sheet, termMonths, Fixed.of(sale.termMonths()));
        number(sheet, seats, Fixed.of(sale.seats()));
    }

    /** Sets by how much the price rises; null stays unknown. */
    void uplift(Facts sheet, @Nullable BigDecimal uplift) {
        number(sheet, upliftPct, uplift == null ? Fixed.UNKNOWN : Fixed.of(uplift));
    }

    /** Sets which discounts would stand together, and what they come to. */
    void discount(Facts sheet, String kind, BigDecimal combinedPct) {
        code(sheet, discountKind, kind);
        number(sheet, combinedDiscountPct, Fixed.of(combinedPct));
    }

    private static void code(Facts sheet, int slot, @Nullable String value) {
        if (slot != NONE) {
            sheet.set(slot, value);
        }
    }

    private static void number(Facts sheet, int slot, long encoded) {
        if (slot != NONE) {
            sheet.set(slot, encoded);
        }
    }
}
