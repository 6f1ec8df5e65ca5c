package io.proffer.scenarios.run;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.scenarios.Given;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The facts of a scenario, put in the place of what its account says. */
final class GivenFacts {
    private GivenFacts() {}

    /** Sets the facts, whatever stage would find them out. */
    static void set(Facts facts, List<Given> given) {
        given.forEach(fact -> set(facts, fact.term(), fact.value()));
    }

    @SuppressWarnings("unchecked")
    private static void set(Facts facts, Term term, @Nullable Object value) {
        if (value == null) {
            facts.forget(term.slot());
        } else if (value instanceof String code) {
            facts.set(term.slot(), code);
        } else if (value instanceof List<?> codes) {
            facts.set(term.slot(), (List<String>) codes);
        } else {
            facts.set(term.slot(), encoded(value));
        }
    }

    private static long encoded(Object value) {
        if (value instanceof BigDecimal number) {
            return Fixed.of(number);
        }
        if (value instanceof LocalDate day) {
            return Fixed.of(day);
        }
        return value instanceof Duration duration ? Fixed.of(duration) : Fixed.of(((Boolean) value).booleanValue());
    }

    /** The code given for a fact of this source, empty when it is not given or unknown. */
    static Optional<String> code(List<Given> given, String source) {
        return given.stream()
                .filter(fact -> source.equals(fact.term().source()))
                .map(Given::value)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }
}
