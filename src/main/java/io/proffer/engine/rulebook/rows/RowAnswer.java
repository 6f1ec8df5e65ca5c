package io.proffer.engine.rulebook.rows;

import org.drools.model.functions.Block1;
import org.drools.model.functions.HashedExpression;

/**
 * What the rule of a row does: it answers with its place in the table.
 *
 * @param row place in the table, from 0
 */
record RowAnswer(int row) implements Block1<RowQuestion>, HashedExpression {
    @Override
    public void execute(RowQuestion question) {
        question.matches().set(row);
    }

    @Override
    public String getExpressionHash() {
        return "row " + row;
    }
}
