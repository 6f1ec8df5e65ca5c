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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a look-up in a pricing table. Whatever columns such a table has, behaviour, health and sentiment stay
 * unknown to it: a price may go by who the account is and what it has contracted, never by how it uses the product.
 */
final class PriceFacts {
    private static final List<String> SET_HERE =
            List.of("plan", "targetPlan", "offer", "family", "billingInterval", "termMonths", "seats", "upliftPct");

    private static final Set<String> OPEN_SCOPES =
            Set.of("account", "subscription", "commercial", "offer", "attributes");

    private final @Nullable Term[] own;
    private final int[] hidden;

    PriceFacts(Rulebook rulebook, Stream<Optional<TableEvaluator>> tables) {
        Vocabulary vocabulary = rulebook.vocabulary();
        own = SET_HERE.stream().map(key -> vocabulary.find(key).orElse(null)).toArray(Term[]::new);
        hidden = tables.flatMap(Optional::stream)
                .flatMap(evaluator -> evaluator.table().inputs().stream())
                .map(Column::term)
                .filter(PriceFacts::isHidden)
                .mapToInt(Term::slot)
                .distinct()
                .toArray();
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
        code(sheet, 1, offer.toPlan());
        code(sheet, 2, offer.key());
        code(sheet, 3, offer.family().name());
        return sheet;
    }

    /** Sets what the discount goes by. */
    void volume(Facts sheet, String planKey, BillingInterval interval, int termMonths, int seats) {
        code(sheet, 0, planKey);
        code(sheet, 4, interval.name());
        number(sheet, 5, Fixed.of(termMonths));
        number(sheet, 6, Fixed.of(seats));
    }

    /** Sets what the step guard goes by; an unknown uplift stays unknown. */
    void step(Facts sheet, String fromPlan, int termMonths, int seats, @Nullable BigDecimal upliftPct) {
        code(sheet, 0, fromPlan);
        number(sheet, 5, Fixed.of(termMonths));
        number(sheet, 6, Fixed.of(seats));
        number(sheet, 7, upliftPct == null ? Fixed.UNKNOWN : Fixed.of(upliftPct));
    }

    private void code(Facts sheet, int which, @Nullable String value) {
        Term term = own[which];
        if (term != null) {
            sheet.set(term.slot(), value);
        }
    }

    private void number(Facts sheet, int which, long encoded) {
        Term term = own[which];
        if (term != null) {
            sheet.set(term.slot(), encoded);
        }
    }
}
