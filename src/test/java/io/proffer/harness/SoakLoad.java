package io.proffer.harness;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A steady load of live decisions, dry runs and reads for as long as asked, beside a PostgreSQL on the same machine: what the
 * service holds on to must not grow, and nothing that was acknowledged may be missing.
 *
 * <p>Arguments: {@code minutes} (default 60) and {@code perSecond}, decisions a second (default 100; a quarter as many dry
 * runs and as many reads come on top). Looks twelve times at the objects that are alive after a full collection, at
 * threads, open files and loaded classes. The first quarter counts as settling in. Ends with exit code 1 when the last
 * quarter holds more than a twentieth more than the second did, when an answer was not 200, or a decision is lost.
 */
public final class SoakLoad {
    private static final int LOOKS = 12;
    private static final int QUARTER = LOOKS / 4;
    private static final double GROWTH = 1.05;
    private static final int CLIENTS = 4;

    private final StoreUnderTest store;
    private final Replica replica;
    private final List<Look> looks = new ArrayList<>();
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private long acknowledged;
    private long lost;

    private SoakLoad(StoreUnderTest store, Replica replica) {
        this.store = store;
        this.replica = replica;
    }

    public static void main(String[] args) throws Exception {
        Duration time = Duration.ofMinutes(args.length > 0 ? Integer.parseInt(args[0]) : 60);
        double perSecond = args.length > 1 ? Double.parseDouble(args[1]) : 100;
        if (!run(time, perSecond).isKept()) {
            System.exit(1);
        }
    }

    /**
     * What the service holds.
     *
     * @param alive MB of objects that are alive
     * @param resident MB of memory
     */
    record Look(double alive, long resident, long threads, long files, long classes) {
        @Override
        public String toString() {
            return "%.1f MB alive, %d MB resident, %d threads, %d files, %d classes"
                    .formatted(alive, resident, threads, files, classes);
        }
    }

    /**
     * What came of it.
     *
     * @param settled how much was held after the first quarter: the most in any look of the second
     * @param last how much was held in the end: the least in any look of the last quarter
     * @param statuses answers by status
     * @param acknowledged live decisions that were answered with 200
     * @param lost those that are not stored
     */
    record Outcome(Look settled, Look last, Map<Integer, Long> statuses, long acknowledged, long lost) {
        boolean isKept() {
            return lost == 0
                    && acknowledged > 0
                    && statuses.keySet().equals(java.util.Set.of(200))
                    && last.alive <= GROWTH * settled.alive
                    && last.threads <= GROWTH * settled.threads
                    && last.files <= GROWTH * settled.files
                    && last.classes <= GROWTH * settled.classes;
        }
    }

    static Outcome run(Duration time, double perSecond) throws Exception {
        try (StoreUnderTest store = new StoreUnderTest(StoreUnderTest.Kind.POSTGRESQL);
                Replica replica = new Replica("soak", store.environment("soak")).ready()) {
            return new SoakLoad(store, replica).soak(time, perSecond);
        }
    }

    private Outcome soak(Duration time, double perSecond) throws Exception {
        Load live = Load.ofDecisions(replica.uri(), false);
        Load dry = Load.ofDecisions(replica.uri(), true);
        Load reads = Load.ofReads(replica.uri(), "/api/v1/propositions?accountId=%s&state=PROPOSED");
        Duration between = time.dividedBy(LOOKS);
        ExecutorService loads = Executors.newFixedThreadPool(3);
        for (int i = 1; i <= LOOKS; i++) {
            Future<Load.Outcome> lives = loads.submit(() -> live.run(CLIENTS, between, perSecond));
            Future<Load.Outcome> others = loads.submit(() -> dry.run(CLIENTS, between, perSecond / 4));
            Future<Load.Outcome> read = loads.submit(() -> reads.run(CLIENTS, between, perSecond / 4));
            note(lives.get());
            count(others.get());
            count(read.get());
            looks.add(look());
            System.out.printf("look %d of %d: %s; live %s%n", i, LOOKS, looks.get(i - 1), lives.get());
        }
        loads.shutdown();
        Outcome outcome = new Outcome(
                most(looks.subList(QUARTER, 2 * QUARTER)),
                least(looks.subList(LOOKS - QUARTER, LOOKS)),
                statuses,
                acknowledged,
                lost);
        System.out.printf(
                "%d minutes: answers %s, %d decisions acknowledged, %d lost; after a quarter %s; in the end %s%n",
                time.toMinutes(), statuses, acknowledged, lost, outcome.settled, outcome.last);
        return outcome;
    }

    private void note(Load.Outcome lives) throws Exception {
        count(lives);
        acknowledged += lives.ids().size();
        lost += store.missing(lives.ids());
    }

    private void count(Load.Outcome outcome) {
        outcome.statuses().forEach((status, times) -> statuses.merge(status, times, Long::sum));
    }

    private Look look() throws IOException, InterruptedException {
        return new Look(
                replica.aliveMegabytes(),
                replica.residentMegabytes(),
                replica.level("jvm_threads_live_threads"),
                replica.level("process_files_open_files"),
                replica.level("jvm_classes_loaded_classes"));
    }

    private static Look most(List<Look> looks) {
        return looks.stream()
                .reduce((one, other) -> each(one, other, Math::max))
                .orElseThrow();
    }

    private static Look least(List<Look> looks) {
        return looks.stream()
                .reduce((one, other) -> each(one, other, Math::min))
                .orElseThrow();
    }

    private interface Choice {
        double of(double one, double other);
    }

    private static Look each(Look one, Look other, Choice choice) {
        return new Look(
                choice.of(one.alive, other.alive),
                (long) choice.of(one.resident, other.resident),
                (long) choice.of(one.threads, other.threads),
                (long) choice.of(one.files, other.files),
                (long) choice.of(one.classes, other.classes));
    }
}
