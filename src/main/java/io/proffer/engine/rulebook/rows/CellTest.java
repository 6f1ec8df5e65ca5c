package io.proffer.engine.rulebook.rows;

import io.proffer.engine.context.Term;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.Interval;
import io.proffer.engine.table.Truth;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;

/**
 * A cell as a condition of a rule. Drools evaluates conditions of one id once for all rules, so the id tells apart
 * everything that a condition can differ in: the term, the operator and the literals.
 */
record CellTest(Term term, Condition condition) implements Predicate1<RowQuestion>, HashedExpression {

    @Override
    public boolean test(RowQuestion question) {
        return condition.test(question.facts(), term) == Truth.MET;
    }

    @Override
    public String getExpressionHash() {
        return id();
    }

    String id() {
        return term.slot() + " " + term.key() + " " + literal();
    }

    private String literal() {
        if (condition instanceof Condition.OneOf oneOf) {
            return (oneOf.negated() ? "not in " : "in ")
                    + new TreeSet<>(oneOf.codes())
                            .stream().map(code -> code.length() + ":" + code).collect(Collectors.joining(","));
        }
        if (condition instanceof Condition.Within within) {
            return "within "
                    + within.intervals().stream().map(Interval::toString).collect(Collectors.joining(","));
        }
        return condition.toString();
    }
}
