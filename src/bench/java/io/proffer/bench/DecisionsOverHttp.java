package io.proffer.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.harness.BareClient;
import io.proffer.json.CanonicalJson;
import io.proffer.sample.ShippedAccounts;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Dry runs over HTTP against an endpoint that does nothing, in one process and on the same threads: processor time of the
 * server's threads for each request. The subjects take turns, so that a disturbance meets all of them.
 *
 * <p>{@code mvn -Pbench test -Dtest=DecisionsOverHttp}
 */
@QuarkusTest
class DecisionsOverHttp {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int ACCOUNTS = 100;
    private static final int WARM_UP = Integer.getInteger("bench.warm", 20_000);
    private static final int TURNS = 9;
    private static final int TURN = 2_000;

    @TestHTTPResource("/")
    URI server;

    @Test
    void dryRuns() throws IOException {
        try (BareClient client = new BareClient(server)) {
            List<String> lines = ShippedAccounts.lines().subList(0, ACCOUNTS);
            byte[] ndjson = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
            client.exchange(client.post("/api/v1/accounts/import", "application/x-ndjson", ndjson));
            byte[][] calls = lines.stream().map(DecisionsOverHttp::call).toArray(byte[][]::new);
            answerLikeADecision(client, calls);
            Map<String, byte[][]> subjects = new LinkedHashMap<>();
            subjects.put("bytes", requests(client, "/bench/bytes", calls));
            subjects.put("json", requests(client, "/bench/json", calls));
            subjects.put("dryRun", requests(client, "/api/v1/decisions", calls));
            for (byte[][] requests : subjects.values()) {
                run(client, requests, WARM_UP);
            }
            print(measured(client, subjects));
        }
    }

    private static byte[] call(String account) {
        JsonNode document = CanonicalJson.readBack(account);
        return ("{\"accountId\":\"" + document.path("id").asText() + "\",\"dryRun\":true,\"asOf\":\""
                        + ShippedAccounts.AS_OF + "\"}")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The floor answers the decision whose size is the median of all. */
    private static void answerLikeADecision(BareClient client, byte[][] calls) throws IOException {
        byte[][] answers = new byte[calls.length][];
        for (int i = 0; i < calls.length; i++) {
            answers[i] = client.exchange(client.post("/api/v1/decisions", "application/json", calls[i]));
        }
        Arrays.sort(answers, (one, other) -> Integer.compare(one.length, other.length));
        byte[] median = answers[answers.length / 2];
        System.out.printf("# body %d bytes, answer %d bytes (median)%n", calls[0].length, median.length);
        EmptyEndpoint.answerWith(median, CanonicalJson.readBack(new String(median, StandardCharsets.UTF_8)));
    }

    private static byte[][] requests(BareClient client, String path, byte[][] bodies) {
        return Arrays.stream(bodies)
                .map(body -> client.post(path, "application/json", body))
                .toArray(byte[][]::new);
    }

    private static void run(BareClient client, byte[][] requests, int times) throws IOException {
        for (int i = 0; i < times; i++) {
            client.exchange(requests[i % requests.length]);
        }
    }

    private static Map<String, double[]> measured(BareClient client, Map<String, byte[][]> subjects)
            throws IOException {
        Map<String, double[]> micros = new LinkedHashMap<>();
        subjects.keySet().forEach(name -> micros.put(name, new double[TURNS]));
        for (int turn = 0; turn < TURNS; turn++) {
            for (var subject : subjects.entrySet()) {
                Map<Long, Long> before = serverNanos();
                run(client, subject.getValue(), TURN);
                micros.get(subject.getKey())[turn] = spentMicros(before) / TURN;
            }
        }
        return micros;
    }

    /** What each thread that reads, works or answers has spent; threads come and go. */
    private static Map<Long, Long> serverNanos() {
        return Arrays.stream(THREADS.getThreadInfo(THREADS.getAllThreadIds()))
                .filter(DecisionsOverHttp::serves)
                .collect(Collectors.toMap(
                        ThreadInfo::getThreadId,
                        thread -> Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId()))));
    }

    private static double spentMicros(Map<Long, Long> before) {
        long nanos = serverNanos().entrySet().stream()
                .mapToLong(thread -> thread.getValue() - before.getOrDefault(thread.getKey(), 0L))
                .sum();
        return nanos / 1_000.0;
    }

    private static boolean serves(ThreadInfo thread) {
        return thread != null
                && (thread.getThreadName().startsWith("executor-thread")
                        || thread.getThreadName().startsWith("vert.x-"));
    }

    private static void print(Map<String, double[]> micros) {
        micros.values().forEach(Arrays::sort);
        double decided = micros.get("dryRun")[TURNS / 2];
        micros.forEach((name, turns) -> System.out.printf(
                "%-8s %,8.1f us CPU (%,.1f to %,.1f), dryRun reaches %.0f %%%n",
                name, turns[TURNS / 2], turns[0], turns[TURNS - 1], 100 * turns[TURNS / 2] / decided));
        assertThat(micros.values().stream().map(turns -> turns[0]).collect(Collectors.toList()))
                .allMatch(each -> each > 0);
    }
}
