package io.proffer.engine.pricing;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.TableEvaluator;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a look-up in a pricing table. Whatever columns such a table has, behaviour, health and sentiment stay
 * unknown to it: a price may go by who the account is and what it has contracted, never by how it uses the product.
 */
final class PriceFacts {
    private static final int NONE = -1;

    private static final Set<String> OPEN_SCOPES =
            Set.of("account", "subscription", "commercial", "offer", "attributes");

    private static final Set<String> SET_HERE =
            Set.of("plan", "targetPlan", "offer", "family", "billingInterval", "termMonths", "seats", "upliftPct");

    private final Vocabulary vocabulary;
    private final int plan;
    private final int billingInterval;
    private final int termMonths;
    private final int seats;
    private final int upliftPct;
    private final int[] hidden;

    PriceFacts(Rulebook rulebook, Stream<Optional<TableEvaluator>> tables) {
        vocabulary = rulebook.vocabulary();
        plan = slot("plan");
        billingInterval = slot("billingInterval");
        termMonths = slot("termMonths");
        seats = slot("seats");
        upliftPct = slot("upliftPct");
        hidden = tables.flatMap(Optional::stream)
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

    private static boolean isHidden(Term term) {
        boolean open = term.pricing() || SET_HERE.contains(term.key());
        return !open && (term.observed() || !OPEN_SCOPES.contains(term.scope()));
    }

    /** A sheet of its own for one offer, without behaviour. */
    Facts sheet(PriceQuestion question) {
        Facts sheet = question.facts().copy();
        for (int slot : hidden) {
            sheet.forget(slot);
        }
        Offer offer = question.offer();
        code(sheet, slot("offer"), offer.key());
        code(sheet, slot("family"), offer.family().name());
        code(sheet, slot("targetPlan"), offer.toPlan());
        return sheet;
    }

    /** Sets what the discount goes by: what is sold. */
    void volume(Facts sheet, String planKey, BillingInterval interval, int term, int seatsThen) {
        code(sheet, plan, planKey);
        code(sheet, billingInterval, interval.name());
        number(sheet, termMonths, Fixed.of(term));
        number(sheet, seats, Fixed.of(seatsThen));
    }

    /** Sets what the step guard goes by: where the customer comes from; an unknown uplift stays unknown. */
    void step(Ask ask, int term, int seatsThen, @Nullable BigDecimal uplift) {
        volume(ask.sheet(), ask.current().planKey(), ask.current().billingInterval(), term, seatsThen);
        number(ask.sheet(), upliftPct, uplift == null ? Fixed.UNKNOWN : Fixed.of(uplift));
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
