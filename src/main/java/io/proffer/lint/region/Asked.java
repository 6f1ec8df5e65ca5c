package io.proffer.lint.region;

import io.proffer.engine.context.Term;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a table by the terms they are on.
 *
 * @param table the table
 * @param day the day of the decision, by which rows begin and end; null when there is no such term
 */
record Asked(DecisionTable table, @Nullable Term day) {
    List<Row> rows() {
        return table.rows().stream().filter(row -> row.meta().enabled()).toList();
    }

    List<Axis> axes(List<Map<String, Condition>> impossible, @Nullable LocalDate from) {
        Map<Term, List<Condition>> byTerm = new LinkedHashMap<>();
        table.inputs().forEach(column -> byTerm.put(column.term(), new ArrayList<>()));
        if (day != null) {
            byTerm.put(day, new ArrayList<>());
        }
        byTerm.forEach((term, conditions) -> rows().forEach(row -> conditions.addAll(of(row, term))));
        byTerm.values().removeIf(conditions -> conditions.stream().allMatch(Condition::isOpen));
        Set<String> keys = byTerm.keySet().stream().map(Term::key).collect(Collectors.toSet());
        byTerm.forEach((term, conditions) -> impossible.stream()
                .filter(facts -> keys.containsAll(facts.keySet()) && facts.containsKey(term.key()))
                .forEach(facts -> conditions.add(facts.get(term.key()))));
        return byTerm.entrySet().stream()
                .map(term ->
                        Axis.of(term.getKey(), term.getValue(), term.getKey().equals(day) ? from : null))
                .toList();
    }

    List<Condition> of(Row row, Term term) {
        List<Condition> conditions = new ArrayList<>(2);
        List<Column> inputs = table.inputs();
        for (int i = 0; i < inputs.size(); i++) {
            if (inputs.get(i).term().equals(term)) {
                conditions.add(row.conditions().get(i).condition());
            }
        }
        if (term.equals(day)) {
            conditions.add(row.meta().validity());
        }
        return conditions;
    }
}
