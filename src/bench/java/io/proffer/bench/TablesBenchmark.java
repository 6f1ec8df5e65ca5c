package io.proffer.bench;

import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.rulebook.RuleFindings;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.rulebook.compile.Compilation;
import io.proffer.engine.rulebook.compile.RulebookCompiler;
import io.proffer.engine.rulebook.compile.RulebookSource;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Twelve tables and thirty guards, once as a rulebook serves them and once by hand, on one thread. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Threads(1)
@Fork(value = 1, jvmArgsAppend = QuietLog.LOG_MANAGER)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class TablesBenchmark {
    private static final int SHEETS = 1 << 10;

    @Param({"10", "100", "1000"})
    public int rows;

    private Rulebook rulebook;
    private TableEvaluator[] tables;
    private HandWrittenIndex floor;
    private List<Facts> sheets;
    private List<Guards.Blocks> blocks;
    private int next;

    @Setup
    public void compile() {
        QuietLog.warningsOnly();
        Vocabulary vocabulary = Words.of(DrawnTables.keys());
        List<DecisionTable> drawn = DrawnTables.of(vocabulary, rows);
        rulebook = rulebook(new RulebookSource(
                vocabulary,
                new Catalog(Map.of(), Map.of(), List.of(), List.of(), Map.of(), Map.of()),
                drawn,
                List.of(Guards.drl())));
        tables = rulebook.tables().toArray(TableEvaluator[]::new);
        floor = new HandWrittenIndex(vocabulary, DrawnTables.of(vocabulary, rows));
        sheets = DrawnFacts.of(vocabulary, SHEETS);
        blocks = Guards.blocks(SHEETS);
        prove();
    }

    private static Rulebook rulebook(RulebookSource source) {
        Compilation compilation = new RulebookCompiler().compile(source);
        if (compilation instanceof Compilation.Compiled compiled) {
            return compiled.rulebook();
        }
        throw new IllegalStateException(compilation.toString());
    }

    /** A floor that answers otherwise would be no floor. */
    private void prove() {
        int answers = 0;
        for (int sheet = 0; sheet < SHEETS; sheet++) {
            List<Object> expected = new ArrayList<>();
            floor.matches(sheets.get(sheet), expected::add);
            Guards.plain(blocks.get(sheet), expected::add);
            List<Object> served = new ArrayList<>();
            for (TableEvaluator table : inFloorOrder()) {
                served.addAll(table.hits(sheets.get(sheet).copy()));
            }
            RuleFindings findings = rulebook.rules().run(blocks.get(sheet).all());
            findings.refusals().forEach(refusal -> served.add(refusal.target()));
            if (served.size() != expected.size() || !served.containsAll(expected)) {
                throw new IllegalStateException("On sheet " + sheet + " " + served + " differs from " + expected);
            }
            answers += served.size();
        }
        System.out.printf("# %d rows: %.1f answers a decision%n", rows, (double) answers / SHEETS);
    }

    private List<TableEvaluator> inFloorOrder() {
        return DrawnTables.keys().stream()
                .map(key -> rulebook.table(key).orElseThrow())
                .toList();
    }

    /** Tables and guards as a rulebook serves them. */
    @Benchmark
    public void served(Blackhole sink) {
        int sheet = turn();
        hits(sheets.get(sheet).copy(), sink);
        sink.consume(rulebook.rules().run(blocks.get(sheet).all()));
    }

    /** Tables alone. */
    @Benchmark
    public void servedTables(Blackhole sink) {
        hits(sheets.get(turn()).copy(), sink);
    }

    /** Guards alone. */
    @Benchmark
    public void servedGuards(Blackhole sink) {
        sink.consume(rulebook.rules().run(blocks.get(turn()).all()));
    }

    /** The same tables and guards by hand. */
    @Benchmark
    public void floor(Blackhole sink) {
        int sheet = turn();
        floor.matches(sheets.get(sheet), sink::consume);
        Guards.plain(blocks.get(sheet), sink::consume);
    }

    private void hits(Facts facts, Blackhole sink) {
        for (TableEvaluator table : tables) {
            List<Row> hits = table.hits(facts);
            for (int i = 0; i < hits.size(); i++) {
                sink.consume(hits.get(i));
            }
        }
    }

    private int turn() {
        next = (next + 1) & (SHEETS - 1);
        return next;
    }
}
