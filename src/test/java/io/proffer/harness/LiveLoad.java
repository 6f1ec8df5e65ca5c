package io.proffer.harness;

import java.time.Duration;
import java.util.List;

/**
 * How many live decisions, dry runs and reads a second one replica answers beside a PostgreSQL on the same machine, clients
 * included; then ten times as many as it can, how long it takes to recover, and whether everything that was acknowledged is
 * stored. The store has answers of half a year, of which every decision needs the sums.
 *
 * <p>Arguments: {@code seconds} of each phase (default 30) and {@code clients} (default 16). Ends with exit code 1 when an
 * acknowledged decision is not stored, or overload was answered with anything but 200, 429 and 503.
 */
public final class LiveLoad {
    private static final int TIMES_TOO_MUCH = 10;
    private static final int CLIENTS_TOO_MANY = 1_000;
    private static final Duration CALM = Duration.ofMillis(50);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(60);
    private static final int CALM_ANSWERS = 20;
    private static final int WARM_UP = 80_000;
    private static final Duration LONGEST_WARM_UP = Duration.ofMinutes(2);

    private final StoreUnderTest store;
    private final Replica replica;
    private final int clients;
    private final Duration time;
    private final int warmUp;

    private LiveLoad(StoreUnderTest store, Replica replica, int clients, Duration time, int warmUp) {
        this.warmUp = warmUp;
        this.store = store;
        this.replica = replica;
        this.clients = clients;
        this.time = time;
    }

    public static void main(String[] args) throws Exception {
        Duration time = Duration.ofSeconds(args.length > 0 ? Integer.parseInt(args[0]) : 30);
        int clients = args.length > 1 ? Integer.parseInt(args[1]) : 16;
        if (!run(time, clients, WARM_UP).isKept()) {
            System.exit(1);
        }
    }

    /**
     * What came of it.
     *
     * @param live live decisions
     * @param overload ten times as many as were possible
     * @param recovery how long after it calls were answered as before
     * @param lost decisions that were acknowledged and are not stored
     */
    record Figures(Load.Outcome live, Load.Outcome overload, Duration recovery, int lost) {
        boolean isKept() {
            return lost == 0
                    && live.nanos().length > 0
                    && live.statuses().keySet().equals(java.util.Set.of(200))
                    && List.of(200, 429, 503).containsAll(overload.statuses().keySet());
        }
    }

    static Figures run(Duration time, int clients, int warmUp) throws Exception {
        try (StoreUnderTest store = new StoreUnderTest(StoreUnderTest.Kind.POSTGRESQL);
                Replica replica = new Replica("load", store.environment("load")).ready()) {
            store.halfAYearOfAnswers();
            return new LiveLoad(store, replica, clients, time, warmUp).run();
        }
    }

    private Figures run() throws Exception {
        Load live = Load.ofDecisions(replica.uri(), false);
        Load dry = Load.ofDecisions(replica.uri(), true);
        warm(dry, warmUp);
        warm(live, warmUp / 2);
        Load.Outcome lives = said("live decisions", live, clients);
        said("dry runs", dry, clients);
        said(
                "open propositions",
                Load.ofReads(replica.uri(), "/api/v1/propositions?accountId=%s&state=PROPOSED"),
                clients);
        said("recommendations", Load.ofReads(replica.uri(), "/api/v1/accounts/%s/recommendations"), clients);
        double tooMany = TIMES_TOO_MUCH * lives.perSecond();
        Load.Outcome overload = live.run(CLIENTS_TOO_MANY, time, tooMany);
        Duration recovery = recovery(live);
        System.out.printf("%-18s %s%n", "overload", overload);
        int lost = store.missing(lives.ids()) + store.missing(overload.ids());
        System.out.printf(
                "%d times the load: recovered after %.1f s; %d acknowledged, %d lost; %d MB resident%n",
                TIMES_TOO_MUCH,
                recovery.toMillis() / 1000.0,
                lives.ids().size() + overload.ids().size(),
                lost,
                replica.residentMegabytes());
        return new Figures(lives, overload, recovery, lost);
    }

    /** A young service is compiled while it works: it has to answer many calls before it is as fast as it gets. */
    private void warm(Load load, int calls) throws Exception {
        long begin = System.nanoTime();
        for (int answered = 0; answered < calls && System.nanoTime() - begin < LONGEST_WARM_UP.toNanos(); ) {
            answered += load.run(clients, time.dividedBy(4)).nanos().length;
        }
    }

    private Load.Outcome said(String what, Load load, int clients) throws Exception {
        warm(load, warmUp / 8);
        double processor = replica.processorSeconds();
        Load.Outcome outcome = load.run(clients, time);
        System.out.printf(
                "%-18s %s, service %.0f us processor each%n",
                what, outcome, 1e6 * (replica.processorSeconds() - processor) / outcome.nanos().length);
        return outcome;
    }

    /** Until twenty calls in a row are answered as on a calm day. */
    private static Duration recovery(Load live) throws Exception {
        long begin = System.nanoTime();
        int calm = 0;
        while (calm < CALM_ANSWERS && System.nanoTime() - begin < LONGEST_RECOVERY.toNanos()) {
            calm = live.once().filter(took -> took.compareTo(CALM) <= 0).isPresent() ? calm + 1 : 0;
        }
        return Duration.ofNanos(System.nanoTime() - begin);
    }
}
