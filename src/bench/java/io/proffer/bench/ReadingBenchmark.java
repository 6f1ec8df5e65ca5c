package io.proffer.bench;

import com.sun.management.OperatingSystemMXBean;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.rulebook.compile.Compilation;
import io.proffer.engine.rulebook.compile.RulebookCompiler;
import io.proffer.workbook.Reading;
import io.proffer.workbook.WorkbookReader;
import io.proffer.workbook.WorkbookWriter;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reading a workbook of twelve tables and compiling it, self-test included, as a service does that runs already; what the
 * first time in a fresh process costs is {@link ColdTables}.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Threads(1)
@Fork(value = 1, jvmArgsAppend = QuietLog.LOG_MANAGER)
@Warmup(iterations = 10)
@Measurement(iterations = 10)
public class ReadingBenchmark {
    @Param({"100", "1000"})
    public int rows;

    private Vocabulary vocabulary;
    private byte[] workbook;

    @Setup
    public void write() {
        QuietLog.warningsOnly();
        vocabulary = ColdTables.vocabulary();
        workbook = WorkbookWriter.xlsx(DrawnTables.of(vocabulary, rows));
    }

    /** Processor time of the whole process during a shot: the just-in-time compiler and the collector included. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Processor {
        private static final double NANOS_PER_MILLI = 1e6;

        public double cpuMillis;
        private double begin;

        @Setup(Level.Iteration)
        public void begin() {
            begin = now();
        }

        @TearDown(Level.Iteration)
        public void end() {
            cpuMillis = now() - begin;
        }

        private static double now() {
            var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            return system.getProcessCpuTime() / NANOS_PER_MILLI;
        }
    }

    /** The bytes of a workbook to a rulebook that could serve. */
    @Benchmark
    public Rulebook readAndCompile(Processor processor) {
        Reading reading = new WorkbookReader(vocabulary).read("tables.xlsx", workbook);
        if (new RulebookCompiler().compile(ColdTables.source(reading)) instanceof Compilation.Compiled compiled) {
            compiled.rulebook().rules().close();
            return compiled.rulebook();
        }
        throw new IllegalStateException(reading.faults().toString());
    }
}
