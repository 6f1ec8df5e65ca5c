package io.proffer.harness;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.api.Governing;
import io.proffer.json.CanonicalJson;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Activates a ruleset and takes it back, again and again and each time on another of several replicas, while clients ask all
 * of them: no answer may speak with the words of one ruleset and carry the name of another, the replica that changed must
 * answer by it at once, and every other must follow within five seconds. Mostly it is the same ruleset, which the replicas
 * have at hand as the one before; now and then another one, which they have to load.
 *
 * <p>Arguments: {@code activations} (default 20; taking one back counts as one), {@code replicas} (default 3) and
 * {@code clients} of each replica (default 2). Ends with exit code 1 when an answer was mixed or late.
 */
public final class ActivationsUnderLoad {
    private static final Duration FOLLOWS = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int CLIENTS_EACH = 2;
    private static final String ACCOUNT = "acct_sample_0004";
    private static final String WORDS = "The same plan for less, billed once a year";
    private static final String OTHER_WORDS = "Less for the same plan, billed once a year";
    private static final String RARE_WORDS = "Once a year it is less, for the same plan";
    /** Of so many rulesets that are activated, one is the rare one. */
    private static final int RARELY = 50;
    /** How often it is said how far it is. */
    private static final int SAID = 100;

    private static final Pattern HASH = Pattern.compile("\"hash\":\"(sha256:[0-9a-f]+)\"");
    /** A copy of an approved ruleset, so that its review need not be done thousands of times. */
    private static final String COPY = """
            insert into ruleset (id, number, state, content_hash, effective_from, body, diff, diagnostics)
            select ?, n.next, state, content_hash, effective_from,
                replace(replace(body, '"id":"' || id || '"', '"id":"' || ? || '"'),
                    '"number":' || number, '"number":' || n.next),
                diff, diagnostics
            from ruleset, (select max(number) + 1 as next from ruleset) n where id = ?""";

    private final Replicas replicas;
    private final int clientsEach;
    private final LongAdder answers = new LongAdder();
    private final LongAdder mixed = new LongAdder();
    private final LongAdder late = new LongAdder();
    private final List<Long> followed = new ArrayList<>();
    /** What each ruleset says, by its hash. */
    private final Map<String, String> words = new ConcurrentHashMap<>();

    private volatile boolean over;
    private String base = "";

    private ActivationsUnderLoad(Replicas replicas, int clientsEach) {
        this.replicas = replicas;
        this.clientsEach = clientsEach;
    }

    public static void main(String[] args) throws Exception {
        int activations = args.length > 0 ? Integer.parseInt(args[0]) : 20;
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        int clients = args.length > 2 ? Integer.parseInt(args[2]) : CLIENTS_EACH;
        try (Replicas replicas = new Replicas(count)) {
            if (!new ActivationsUnderLoad(replicas, clients).run(activations).isKept()) {
                System.exit(1);
            }
        }
    }

    /**
     * What came of it.
     *
     * @param answers answers under load
     * @param mixed those that spoke with the words of one ruleset and carried the name of another
     * @param late changes that a replica did not follow in time
     * @param slowestMillis how long the slowest replica needed to follow
     */
    record Outcome(long answers, long mixed, long late, long slowestMillis) {
        boolean isKept() {
            return answers > 0 && mixed == 0 && late == 0;
        }
    }

    static Outcome run(Replicas replicas, int activations) throws Exception {
        return new ActivationsUnderLoad(replicas, CLIENTS_EACH).run(activations);
    }

    /** A ruleset that everybody agreed to. */
    private record Approved(String id, String hash) {}

    private Outcome run(int activations) throws Exception {
        base = hash(shipped());
        Approved often = approved(OTHER_WORDS);
        Approved rare = approved(RARE_WORDS);
        ExecutorService clients = Executors.newFixedThreadPool(replicas.all().size() * clientsEach);
        for (Replica each : replicas.all()) {
            for (int i = 0; i < clientsEach; i++) {
                clients.submit(() -> ask(each));
            }
        }
        try {
            for (int turn = 0; turn < activations; turn += 2) {
                Approved next = turn / 2 % RARELY == 0 ? rare : often;
                String copy = copy(next.id, turn);
                change(replicas.at(turn), copy, "ACTIVE", next.hash);
                change(replicas.at(turn / 2 + 1), copy, "ROLLED_BACK", base);
                if (turn % SAID == 0) {
                    System.out.printf(
                            "%d of %d activations, %d mixed, %d late%n",
                            followed.size(), activations, mixed.sum(), late.sum());
                }
            }
        } finally {
            over = true;
            clients.shutdown();
        }
        followed.sort(null);
        Outcome outcome = new Outcome(answers.sum(), mixed.sum(), late.sum(), followed.get(followed.size() - 1));
        System.out.printf(
                "PostgreSQL, %d replicas: %d activations, %d answers under load, %d mixed, %d late;"
                        + " all follow within %d ms (median %d ms, of a hundred %d ms)%n",
                replicas.all().size(),
                followed.size(),
                outcome.answers,
                outcome.mixed,
                outcome.late,
                outcome.slowestMillis,
                followed.get(followed.size() / 2),
                followed.get(followed.size() * 99 / 100));
        return outcome;
    }

    /** An answer by the shipped ruleset. */
    private String shipped() throws IOException, InterruptedException {
        String answer = good(replicas.at(0).post("/api/v1/decisions", question()));
        if (!answer.contains(WORDS)) {
            throw new IllegalStateException(ACCOUNT + " is not told \"" + WORDS + "\": " + answer);
        }
        words.put(hash(answer), WORDS);
        return answer;
    }

    private Approved approved(String other) throws IOException, InterruptedException {
        RestAssured.baseURI = "http://127.0.0.1";
        RestAssured.port = replicas.at(0).uri().getPort();
        Governing.Cell headline = new Governing.Cell("content.xlsx", "treatments", rowOfWords(), "G");
        String id = Governing.approved(headline, other);
        String hash = Governing.show(id).getString("contentHash");
        words.put(hash, other);
        return new Approved(id, hash);
    }

    private String rowOfWords() throws IOException, InterruptedException {
        JsonNode table = CanonicalJson.readBack(good(replicas.at(0).get("/api/v1/tables/treatments")));
        for (JsonNode row : table.path("rows")) {
            if (row.path("then").path("headline").asText().equals(WORDS)) {
                return row.path("rowId").asText();
            }
        }
        throw new IllegalStateException("No row of treatments says \"" + WORDS + "\".");
    }

    private static String good(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String question() {
        return "{\"accountId\":\"" + ACCOUNT + "\",\"dryRun\":true}";
    }

    private static String hash(String answer) {
        Matcher matcher = HASH.matcher(answer);
        if (!matcher.find()) {
            throw new IllegalStateException("An answer names no ruleset: " + answer);
        }
        return matcher.group(1);
    }

    /** Asks one replica again and again. */
    private @Nullable Void ask(Replica replica) throws IOException {
        try (BareClient client = new BareClient(replica.uri())) {
            byte[] request = client.post(
                    "/api/v1/decisions", "application/json", question().getBytes(StandardCharsets.UTF_8));
            while (!over) {
                judged(new String(client.exchange(request), StandardCharsets.UTF_8));
            }
        }
        return null;
    }

    /** The name of the ruleset that an answer carries; its words must be those of that ruleset. */
    private String judged(String answer) {
        String hash = hash(answer);
        answers.increment();
        String own = words.get(hash);
        if (own == null || words.values().stream().anyMatch(each -> answer.contains(each) != each.equals(own))) {
            mixed.increment();
            System.out.println("mixed: " + answer);
        }
        return hash;
    }

    private String copy(String approved, int turn) throws SQLException {
        String id = "rls_copy_" + turn;
        try (Connection connection = DriverManager.getConnection(replicas.url());
                PreparedStatement copy = connection.prepareStatement(COPY)) {
            copy.setString(1, id);
            copy.setString(2, id);
            copy.setString(3, approved);
            copy.executeUpdate();
        }
        return id;
    }

    /** Changes what rules on one replica, which answers by it from then on, and waits for the others. */
    private void change(Replica at, String ruleset, String state, String expected)
            throws IOException, InterruptedException {
        good(at.post("/api/v1/rulesets/" + ruleset + "/transitions", "{\"to\":\"" + state + "\"}"));
        long begin = System.nanoTime();
        if (!judged(good(at.post("/api/v1/decisions", question()))).equals(expected)) {
            late.increment();
        }
        for (Replica each : replicas.all()) {
            while (!judged(good(each.post("/api/v1/decisions", question()))).equals(expected)) {
                if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                    throw new IllegalStateException("A replica does not follow to " + expected + ".");
                }
                Thread.sleep(20);
            }
        }
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        followed.add(millis);
        if (millis > FOLLOWS.toMillis()) {
            late.increment();
        }
    }
}
