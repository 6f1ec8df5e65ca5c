package io.proffer.engine.rulebook.rows;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.NearMiss;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.RowMeta;
import io.proffer.engine.table.TableEvaluator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Predicate;
import org.drools.model.DSL;
import org.drools.model.PatternDSL;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.KieServices;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * A table as Drools rules, one for each enabled row: the semantics of record. Matches come from Drools; why other rows do
 * not match is read from the index.
 */
public final class DroolsTable implements TableEvaluator {
    /** One for all tables: making one searches the whole class path. */
    private static final KieBaseConfiguration CONFIGURATION = KieServices.get().newKieBaseConfiguration();

    private final DecisionTable table;
    private final TableEvaluator index;
    private final KieBase rules;
    private final Deque<KieSession> idle = new ConcurrentLinkedDeque<>();

    /**
     * Builds the rules in memory.
     *
     * @param vocabulary the vocabulary of the facts to come
     * @param index the index of the same table
     */
    public DroolsTable(Vocabulary vocabulary, TableEvaluator index) {
        this.table = index.table();
        this.index = index;
        ModelImpl model = new ModelImpl();
        Variable<RowQuestion> question = DSL.declarationOf(RowQuestion.class, "question");
        for (int row = 0; row < table.rows().size(); row++) {
            if (table.rows().get(row).meta().enabled()) {
                model.addRule(rule(vocabulary, question, row));
            }
        }
        this.rules = KieBaseBuilder.createKieBaseFromModel(model, CONFIGURATION);
    }

    private Rule rule(Vocabulary vocabulary, Variable<RowQuestion> question, int at) {
        Row row = table.rows().get(at);
        PatternDef<RowQuestion> pattern = PatternDSL.pattern(question);
        for (int input = 0; input < table.inputs().size(); input++) {
            Term term = table.inputs().get(input).term();
            add(pattern, term, row.conditions().get(input).condition());
        }
        if (!row.meta().validity().isOpen()) {
            add(pattern, vocabulary.get(RowMeta.DAY), row.meta().validity());
        }
        return PatternDSL.rule(at + " " + row.rowId())
                .build(pattern, DSL.on(question).execute(new RowAnswer(at)));
    }

    private static void add(PatternDef<RowQuestion> pattern, Term term, Condition condition) {
        if (!condition.isOpen()) {
            CellTest test = CellTest.of(term, condition);
            pattern.expr(test.id(), test);
        }
    }

    /** The version of Drools that answers here. */
    public static String droolsVersion() {
        return String.valueOf(KieBaseBuilder.class.getPackage().getImplementationVersion());
    }

    @Override
    public DecisionTable table() {
        return table;
    }

    @Override
    public List<Row> matches(Facts facts) {
        @Nullable KieSession kept = idle.pollFirst();
        KieSession session = kept == null ? rules.newKieSession() : kept;
        RowQuestion question = new RowQuestion(facts);
        FactHandle handle = session.insert(question);
        session.fireAllRules();
        session.delete(handle);
        idle.addFirst(session);
        return question.matches().stream().mapToObj(table.rows()::get).toList();
    }

    @Override
    public Optional<NearMiss> nearest(Facts facts, Predicate<Row> filter) {
        return index.nearest(facts, filter);
    }

    @Override
    public Optional<NearMiss> nearest(Facts facts, String output, String code) {
        return index.nearest(facts, output, code);
    }

    @Override
    public Nearness nearness(Facts facts) {
        return index.nearness(facts);
    }

    @Override
    public List<NearMiss> undecided(Facts facts) {
        return index.undecided(facts);
    }
}
