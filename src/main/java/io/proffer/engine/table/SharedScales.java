package io.proffer.engine.table;

import io.proffer.engine.context.FactClasses;
import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** One scale for each term, on which the cells of all tables of a rulebook lie: a fact is classed once for all. */
final class SharedScales implements FactClasses {
    private final Scale[] bySlot;
    private final Vocabulary vocabulary;

    SharedScales(Vocabulary vocabulary, List<DecisionTable> tables) {
        this.vocabulary = vocabulary;
        List<Set<Condition>> conditions = new ArrayList<>();
        vocabulary.terms().forEach(term -> conditions.add(new LinkedHashSet<>()));
        tables.forEach(table -> collect(table, conditions));
        this.bySlot = new Scale[vocabulary.size()];
        for (Term term : vocabulary.terms()) {
            bySlot[term.slot()] = Scale.of(term, conditions.get(term.slot()));
        }
    }

    private void collect(DecisionTable table, List<Set<Condition>> conditions) {
        for (Row row : table.rows()) {
            for (int input = 0; input < table.inputs().size(); input++) {
                conditions
                        .get(table.inputs().get(input).term().slot())
                        .add(row.conditions().get(input).condition());
            }
            if (!row.meta().validity().isOpen()) {
                conditions.get(day().slot()).add(row.meta().validity());
            }
        }
    }

    /** The term that holds the day of the decision; needed only by rows with a validity. */
    Term day() {
        return vocabulary.get(RowMeta.DAY);
    }

    Scale of(Term term) {
        return bySlot[term.slot()];
    }

    @Override
    public int classOf(Facts facts, int slot) {
        return bySlot[slot].classOf(facts, slot);
    }

    @Override
    public int[] classesOf(List<String> codes, int slot) {
        return ((CodedScale) bySlot[slot]).named(codes);
    }
}
