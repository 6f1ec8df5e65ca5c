package io.proffer.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The bodies of the benchmarks by processor time of their thread instead of the clock on the wall: for machines that are
 * shared, where the wall says what the neighbours did. The subjects take turns, so that a disturbance meets all of them;
 * the median of the turns is printed.
 */
final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int TURNS = 7;
    private static final long WARM_UP_NANOS = 6_000_000_000L;
    private static final long TURN_NANOS = 500_000_000L;
    private static final int LOOK_AT_THE_CLOCK = 512;

    private final Blackhole sink = new Blackhole(
            "Today's password is swordfish. I understand instantiating Blackholes directly is dangerous.");

    private ProcessorTime() {}

    public static void main(String... args) {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        ProcessorTime time = new ProcessorTime();
        for (String rows : args.length == 0 ? List.of("10", "100", "1000") : List.of(args)) {
            if (rows.equals("portfolio")) {
                time.portfolio();
            } else {
                time.tables(Integer.parseInt(rows));
            }
        }
    }

    private void tables(int rows) {
        TablesBenchmark benchmark = new TablesBenchmark();
        benchmark.rows = rows;
        benchmark.compile();
        Map<String, Consumer<Blackhole>> subjects = new LinkedHashMap<>();
        subjects.put("floor", benchmark::floor);
        subjects.put("served", benchmark::served);
        subjects.put("servedTables", benchmark::servedTables);
        subjects.put("servedGuards", benchmark::servedGuards);
        print(rows + " rows", subjects, LOOK_AT_THE_CLOCK);
    }

    private void portfolio() {
        PortfolioBenchmark benchmark = new PortfolioBenchmark();
        benchmark.load();
        print(
                "1,000 accounts",
                Map.<String, Consumer<Blackhole>>of(
                        "decide", benchmark::decide, "readAndDecide", benchmark::readAndDecide),
                1);
    }

    private void print(String title, Map<String, Consumer<Blackhole>> subjects, int burst) {
        subjects.values().forEach(subject -> run(subject, burst, WARM_UP_NANOS));
        Map<String, double[]> micros = new LinkedHashMap<>();
        subjects.keySet().forEach(name -> micros.put(name, new double[TURNS]));
        for (int turn = 0; turn < TURNS; turn++) {
            for (var subject : subjects.entrySet()) {
                micros.get(subject.getKey())[turn] = run(subject.getValue(), burst, TURN_NANOS) / 1_000;
            }
        }
        micros.forEach((name, turns) -> {
            Arrays.sort(turns);
            System.out.printf(
                    "%-15s %-14s %,10.2f us CPU (%,.2f to %,.2f)%n",
                    title, name, turns[TURNS / 2], turns[0], turns[TURNS - 1]);
        });
    }

    /** Nanoseconds of processor time for one run of the subject. */
    private double run(Consumer<Blackhole> subject, int burst, long nanos) {
        long runs = 0;
        long start = THREADS.getCurrentThreadCpuTime();
        long spent = 0;
        while (spent < nanos) {
            for (int i = 0; i < burst; i++) {
                subject.accept(sink);
            }
            runs += burst;
            spent = THREADS.getCurrentThreadCpuTime() - start;
        }
        return (double) spent / runs;
    }
}
