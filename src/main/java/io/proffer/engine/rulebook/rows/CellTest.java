package io.proffer.engine.rulebook.rows;

import io.proffer.engine.context.Term;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.Interval;
import io.proffer.engine.table.Truth;
import java.util.List;
import java.util.Set;
import org.drools.model.functions.HashedExpression;
import org.drools.model.functions.Predicate1;

/**
 * A cell as a condition of a rule. Drools evaluates conditions of one id once for all rules, so the id tells apart
 * everything that a condition can differ in: the term, the operator and the literals.
 */
record CellTest(Term term, Condition condition, String id) implements Predicate1<RowQuestion>, HashedExpression {

    static CellTest of(Term term, Condition condition) {
        StringBuilder id = new StringBuilder()
                .append(term.slot())
                .append(' ')
                .append(term.key())
                .append(' ');
        if (condition instanceof Condition.OneOf oneOf) {
            append(id.append(oneOf.negated() ? "not in " : "in "), oneOf.codes());
        } else if (condition instanceof Condition.Within within) {
            append(id.append("within "), within.intervals());
        } else {
            id.append(condition);
        }
        return new CellTest(term, condition, id.toString());
    }

    private static void append(StringBuilder id, Set<String> codes) {
        for (String code : codes.size() == 1 ? codes : codes.stream().sorted().toList()) {
            id.append(code.length()).append(':').append(code).append(',');
        }
    }

    private static void append(StringBuilder id, List<Interval> intervals) {
        for (Interval interval : intervals) {
            id.append(interval.low()).append("..").append(interval.high()).append(',');
        }
    }

    @Override
    public boolean test(RowQuestion question) {
        return condition.test(question.facts(), term) == Truth.MET;
    }

    @Override
    public String getExpressionHash() {
        return id;
    }
}
