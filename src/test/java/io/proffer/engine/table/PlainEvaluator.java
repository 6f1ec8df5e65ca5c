package io.proffer.engine.table;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a table means, cell by cell and row by row: the yardstick for every evaluator. */
public record PlainEvaluator(DecisionTable table) implements TableEvaluator {

    @Override
    public List<Row> matches(Facts facts) {
        return table.rows().stream()
                .filter(row -> isAlive(row, facts) && failed(row, facts).isEmpty())
                .toList();
    }

    @Override
    public Optional<NearMiss> nearest(Facts facts, Predicate<Row> filter) {
        return table.rows().stream()
                .filter(row -> isAlive(row, facts) && filter.test(row))
                .map(row -> new NearMiss(table, row, failed(row, facts)))
                .filter(miss -> !miss.failed().isEmpty())
                .min(Comparator.comparingInt((NearMiss miss) -> miss.failed().size())
                        .thenComparingLong(PlainEvaluator::beyondReach));
    }

    @Override
    public Optional<NearMiss> nearest(Facts facts, String output, String code) {
        return nearest(facts, row -> row.codes(output).contains(code));
    }

    @Override
    public List<NearMiss> undecided(Facts facts) {
        return table.rows().stream()
                .filter(row -> isAlive(row, facts))
                .map(row -> new NearMiss(table, row, failed(row, facts)))
                .filter(miss -> !miss.failed().isEmpty()
                        && miss.failed().stream().allMatch(cell -> cell.truth() == Truth.UNKNOWN))
                .toList();
    }

    private static long beyondReach(NearMiss miss) {
        return miss.failed().stream().filter(cell -> !cell.term().observed()).count();
    }

    private static boolean isAlive(Row row, Facts facts) {
        boolean always = row.meta().validFrom() == null && row.meta().validTo() == null;
        Term day = facts.vocabulary().get("decidedOn");
        return row.meta().enabled() && (always || row.meta().validity().test(facts, day) == Truth.MET);
    }

    private List<FailedCell> failed(Row row, Facts facts) {
        List<FailedCell> failed = new ArrayList<>();
        for (int input = 0; input < table.inputs().size(); input++) {
            Term term = table.inputs().get(input).term();
            ConditionCell cell = row.conditions().get(input);
            Truth truth = cell.condition().test(facts, term);
            if (truth != Truth.MET) {
                failed.add(new FailedCell(
                        term, cell, truth, facts.text(term), facts.ordered(term.slot()), table.cell(row, input)));
            }
        }
        return failed;
    }
}
