package io.proffer.engine.value;

import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.engine.value.ValueCase.Input;
import io.proffer.engine.value.ValueCase.Source;
import io.proffer.engine.verdict.RowRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one value case: a row of {@code roi_parameters}, with the customer's own figures in place of its cells.
 *
 * <p>Money is never converted: a figure counts only in the currency of the quote. The figures of a row are in the one
 * currency that its cell of the term {@code currency} names, else in the currency that the vocabulary gives as the unit
 * of their column. A figure above zero in another currency is noted as missing: an account that pays in USD cannot be
 * weighed with euros, unless a row for USD is added or the customer gives dollars.
 */
final class RoiParameters {
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private final Vocabulary vocabulary;
    private final DecisionTable table;
    private final Row row;
    private final RowRef ref;
    private final String currency;
    private final List<CustomerFigure> figures;
    private final List<String> missing = new ArrayList<>(0);

    RoiParameters(Vocabulary vocabulary, DecisionTable table, Row row, String currency, List<CustomerFigure> figures) {
        this.vocabulary = vocabulary;
        this.table = table;
        this.row = row;
        this.ref = RowRef.of(table, row);
        this.currency = currency;
        this.figures = figures;
    }

    /** True when the row is made for some offers, false for a general one. */
    boolean isMadeForOffer() {
        return condition("offer").map(condition -> !condition.isOpen()).orElse(false);
    }

    private Optional<Condition> condition(String term) {
        for (int i = 0; i < table.inputs().size(); i++) {
            if (table.inputs().get(i).term().key().equals(term)) {
                return Optional.of(row.conditions().get(i).condition());
            }
        }
        return Optional.empty();
    }

    RowRef ref() {
        return ref;
    }

    Row row() {
        return row;
    }

    String currency() {
        return currency;
    }

    /** A number without currency; a blank cell claims nothing and is zero. */
    Input number(String key, String unit) {
        CustomerFigure own = own(key);
        return own != null
                ? new Input(key, own.value(), unit, Source.CUSTOMER, null, null)
                : new Input(key, row.number(key).orElse(ZERO), unit, Source.BENCHMARK, null, ref);
    }

    /** An amount in the currency of the quote; in another one it is noted as missing, unless it is zero. */
    Input money(String key) {
        CustomerFigure own = own(key);
        Input input = own != null
                ? new Input(key, own.value(), unit(own.currency()), Source.CUSTOMER, null, null)
                : new Input(key, row.number(key).orElse(ZERO), tableUnit(key), Source.BENCHMARK, null, ref);
        if (!input.unit().equals(currency) && input.value().signum() != 0) {
            missing.add(key + " in " + currency + " (given in " + input.unit() + ")");
        }
        if (input.value().compareTo(Drivers.LARGEST) > 0) {
            missing.add("a plausible " + key);
            return new Input(key, ZERO, input.unit(), input.source(), null, input.row());
        }
        return input;
    }

    /** The customer's own number of seats, null when not given. */
    @Nullable
    Input ownSeats() {
        CustomerFigure own = own("seats");
        return own == null ? null : new Input("seats", own.value(), "seats", Source.CUSTOMER, null, null);
    }

    /** Notes a fact without which the case cannot be made. */
    void miss(String fact) {
        missing.add(fact);
    }

    /** What is not known, in the order it was asked for. */
    List<String> missing() {
        return missing;
    }

    boolean hasOwn() {
        return !figures.isEmpty();
    }

    private @Nullable CustomerFigure own(String key) {
        for (CustomerFigure figure : figures) {
            if (figure.key().equals(key)) {
                return figure;
            }
        }
        return null;
    }

    private String unit(@Nullable String given) {
        return given == null ? currency : given;
    }

    private String tableUnit(String key) {
        if (condition("currency").orElse(null) instanceof Condition.OneOf one
                && !one.negated()
                && one.codes().size() == 1) {
            return one.codes().iterator().next();
        }
        String unit = vocabulary.find(key).map(Term::unit).orElse(null);
        return unit == null ? currency : unit;
    }
}
