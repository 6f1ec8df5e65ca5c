package io.proffer.engine.value;

import io.proffer.engine.catalog.FxRates;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.engine.value.ValueCase.Input;
import io.proffer.engine.value.ValueCase.Source;
import io.proffer.engine.verdict.RowRef;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one value case: a row of {@code roi_parameters}, with the customer's own figures in place of its cells.
 *
 * <p>The figures of a row are in the one currency that its cell of the term {@code currency} names, else in the currency
 * that the vocabulary gives as the unit of their column. A figure in another currency than the quote's is converted at
 * the fixed rate of the month; without a rate it is noted as missing.
 */
final class RoiParameters {
    private static final BigDecimal ZERO = BigDecimal.ZERO;

    private final Vocabulary vocabulary;
    private final DecisionTable table;
    private final Row row;
    private final RowRef ref;
    private final String currency;
    private static final MathContext SHOWN = new MathContext(5);

    private final FxRates.OnDay exchange;
    private final List<CustomerFigure> figures;
    private final Set<String> conversions = new LinkedHashSet<>(2);
    private final List<String> missing = new ArrayList<>(0);

    RoiParameters(DecisionTable table, Row row, String currency, ValueQuestion question) {
        this.vocabulary = question.facts().vocabulary();
        this.table = table;
        this.row = row;
        this.ref = RowRef.of(table, row);
        this.currency = currency;
        this.exchange = question.facts().exchange();
        this.figures = question.figures();
    }

    /** True when the row is made for some offers, false for a general one. */
    boolean isMadeForOffer() {
        return isMadeForOffer(table, row);
    }

    /** True when a row is made for some offers. */
    static boolean isMadeForOffer(DecisionTable table, Row row) {
        return condition(table, row, "offer")
                .map(condition -> !condition.isOpen())
                .orElse(false);
    }

    private static Optional<Condition> condition(DecisionTable table, Row row, String term) {
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

    /** An amount in the currency of the quote. */
    Input money(String key) {
        CustomerFigure own = own(key);
        Input input = own != null
                ? new Input(key, own.value(), unit(own.currency()), Source.CUSTOMER, null, null)
                : new Input(key, row.number(key).orElse(ZERO), tableUnit(key), Source.BENCHMARK, null, ref);
        input = inCurrency(key, input);
        if (input.value().compareTo(Drivers.LARGEST) > 0) {
            missing.add("a plausible " + key);
            return new Input(key, ZERO, input.unit(), input.source(), null, input.row());
        }
        return input;
    }

    /** Weighed in the currency of the quote at the fixed rate of the month; without a rate it is noted as missing. */
    private Input inCurrency(String key, Input input) {
        if (input.unit().equals(currency) || input.value().signum() == 0) {
            return input;
        }
        Optional<BigDecimal> converted = exchange.convert(input.value(), input.unit(), currency);
        if (converted.isEmpty()) {
            missing.add(key + " in " + currency + " (given in " + input.unit()
                    + ", and the catalogue has no exchange rate of the month)");
            return input;
        }
        exchange.convert(BigDecimal.ONE, input.unit(), currency)
                .ifPresent(rate -> conversions.add("Figures in " + input.unit() + " are weighed in " + currency
                        + " at the fixed rate of the month, "
                        + rate.round(SHOWN).toPlainString() + "."));
        return new Input(key, converted.get(), currency, input.source(), input.asOf(), input.row());
    }

    /** At which rates figures were converted, for people. */
    Set<String> conversions() {
        return conversions;
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
        if (condition(table, row, "currency").orElse(null) instanceof Condition.OneOf one
                && !one.negated()
                && one.codes().size() == 1) {
            return one.codes().iterator().next();
        }
        String unit = vocabulary.find(key).map(Term::unit).orElse(null);
        return unit == null ? currency : unit;
    }
}
