package io.proffer.harness;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kills the packaged service under load, again and again, without a word to it, and asks afterwards for every decision that
 * it had acknowledged, and for its audit log.
 *
 * <p>Arguments: {@code kills} (default 10), the store, {@code h2} (default) or {@code postgresql}, and {@code answers}
 * (default 2,000): a life ends at any moment up to so many. Ends with exit code 1 when a decision is lost or is not the one
 * that was answered, or the chain is broken.
 */
public final class KillsUnderLoad {
    private static final String REPLICA = "kills";
    private static final String UNBALANCED = """
            select count(*) from budget_level l where l.reserved + l.committed <> coalesce((
                select sum(case e.kind when 'RESERVE' then e.amount when 'ADJUST' then e.amount
                    when 'RELEASE' then -e.amount else 0 end)
                from budget_entry e where e.level_id = l.id), 0)""";
    private static final int CLIENTS = 8;
    private static final int MOST_ANSWERS = 2_000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([^\"]+)\"");
    private static final String ACCOUNT = "acct_sample_%04d";

    private final StoreUnderTest store;
    private final int mostAnswers;
    private final Random random = new Random(7);
    /** Digests of the answers by decision. */
    private final Map<String, Integer> acknowledged = new TreeMap<>();

    private KillsUnderLoad(StoreUnderTest store, int mostAnswers) {
        this.store = store;
        this.mostAnswers = mostAnswers;
    }

    public static void main(String[] args) throws Exception {
        int kills = args.length > 0 ? Integer.parseInt(args[0]) : 10;
        StoreUnderTest.Kind kind = args.length > 1 ? StoreUnderTest.Kind.of(args[1]) : StoreUnderTest.Kind.H2;
        int mostAnswers = args.length > 2 ? Integer.parseInt(args[2]) : MOST_ANSWERS;
        if (!run(kind, kills, mostAnswers).isKept()) {
            System.exit(1);
        }
    }

    /**
     * What came of it.
     *
     * @param acknowledged decisions that were answered with 200
     * @param lost those that are not there, or are others
     * @param unbalanced budgets whose level is not the sum of their ledger
     * @param chain what the service says of its audit log
     */
    record Outcome(int acknowledged, int lost, int unbalanced, String chain) {
        boolean isKept() {
            return acknowledged > 0 && lost == 0 && unbalanced == 0 && chain.contains("\"intact\":true");
        }
    }

    static Outcome run(StoreUnderTest.Kind kind, int kills, int mostAnswers) throws Exception {
        try (StoreUnderTest store = new StoreUnderTest(kind)) {
            Outcome outcome = new KillsUnderLoad(store, mostAnswers).run(kills);
            System.out.printf(
                    "%s: %d kills, %d decisions acknowledged, %d lost or changed, %d budgets unbalanced, audit log %s%n",
                    store, kills, outcome.acknowledged, outcome.lost, outcome.unbalanced, outcome.chain);
            return outcome;
        }
    }

    private Outcome run(int kills) throws Exception {
        for (int kill = 1; kill <= kills; kill++) {
            Map<String, Integer> answers = life(kill == 1, 1 + random.nextInt(mostAnswers));
            acknowledged.putAll(answers);
            System.out.printf("kill %d of %d: %d acknowledged%n", kill, kills, answers.size());
        }
        int missing;
        String chain;
        try (Replica replica = replica(false)) {
            missing = missing(replica);
            chain = replica.get("/api/v1/audit-events/verification").body();
        }
        return new Outcome(acknowledged.size(), missing, unbalanced(), chain);
    }

    private int unbalanced() throws SQLException {
        try (Connection connection = store.connection(REPLICA);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(UNBALANCED)) {
            count.next();
            return count.getInt(1);
        }
    }

    /** The first one brings the accounts; a start that dates them anew would only take time. */
    private Replica replica(boolean isFirst) throws IOException, InterruptedException {
        Map<String, String> environment = store.environment(REPLICA);
        environment.put("PROFFER_SAMPLE_ENABLED", String.valueOf(isFirst));
        environment.put("PROFFER_CONSOLE_FIRST_LOOKS", "false");
        return new Replica(REPLICA, environment).ready();
    }

    /** Live decisions from several clients until some were answered, then the kill; the digests of what was acknowledged. */
    private Map<String, Integer> life(boolean isFirst, int enough) throws Exception {
        ConcurrentLinkedQueue<String> answers = new ConcurrentLinkedQueue<>();
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (Replica replica = replica(isFirst)) {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                Random own = new Random(random.nextLong());
                running.add(clients.submit(() -> decide(replica, own, answers)));
            }
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (answers.size() < enough && System.nanoTime() < end) {
                Thread.sleep(1);
            }
            replica.kill();
            for (Future<?> each : running) {
                each.get();
            }
        } finally {
            clients.shutdownNow();
        }
        Map<String, Integer> digests = new TreeMap<>();
        answers.forEach(answer -> digests.put(id(answer), answer.hashCode()));
        return digests;
    }

    private static void decide(Replica replica, Random own, ConcurrentLinkedQueue<String> answers) {
        try {
            while (true) {
                String account = String.format(ACCOUNT, 1 + own.nextInt(1_000));
                HttpResponse<String> answer = replica.post("/api/v1/decisions", "{\"accountId\":\"" + account + "\"}");
                if (answer.statusCode() == 200) {
                    answers.add(answer.body());
                }
            }
        } catch (IOException e) {
            // It was killed in the middle of an answer, which nobody has seen.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many acknowledged decisions are not there, or are others. */
    private int missing(Replica replica) throws Exception {
        int missing = 0;
        for (Map.Entry<String, Integer> each : acknowledged.entrySet()) {
            HttpResponse<String> stored = replica.get("/api/v1/decisions/" + each.getKey() + "?explain=SUMMARY");
            if (stored.statusCode() != 200 || stored.body().hashCode() != each.getValue()) {
                missing++;
                System.out.println("lost or changed: " + each.getKey());
            }
        }
        return missing;
    }

    private static String id(String decision) {
        Matcher matcher = ID.matcher(decision);
        if (!matcher.find()) {
            throw new IllegalStateException("A decision does not begin with its id: " + decision);
        }
        return matcher.group(1);
    }
}
