package io.proffer.harness;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/** Many clients at once, each with a connection of its own and one request at a time. */
final class Load {
    private static final byte[] ID = "{\"id\":\"".getBytes(StandardCharsets.US_ASCII);
    private static final int NOBODY = 0;

    private final URI server;
    private final List<byte[]> requests;

    /** A load of requests, each client beginning with another one. */
    Load(URI server, List<byte[]> requests) {
        this.server = server;
        this.requests = List.copyOf(requests);
    }

    /** Live decisions or dry runs of the shipped accounts. */
    static Load ofDecisions(URI server, boolean dryRun) throws IOException {
        try (BareClient client = new BareClient(server)) {
            List<byte[]> requests = new ArrayList<>();
            for (String account : accounts()) {
                String body = "{\"accountId\":\"%s\",\"dryRun\":%s}".formatted(account, dryRun);
                requests.add(
                        client.post("/api/v1/decisions", "application/json", body.getBytes(StandardCharsets.UTF_8)));
            }
            return new Load(server, requests);
        }
    }

    /** Reads of a page for each of the shipped accounts. */
    static Load ofReads(URI server, String path) throws IOException {
        try (BareClient client = new BareClient(server)) {
            return new Load(
                    server,
                    accounts().stream()
                            .map(account -> client.get(path.formatted(account)))
                            .toList());
        }
    }

    private static List<String> accounts() {
        List<String> accounts = new ArrayList<>();
        for (int i = 1; i <= 1_000; i++) {
            accounts.add("acct_sample_%04d".formatted(i));
        }
        return accounts;
    }

    /**
     * What came of it.
     *
     * @param seconds how long it took
     * @param statuses answers by status; {@value #NOBODY} for a connection that broke
     * @param nanos how long the answers with 200 took, in ascending order
     * @param ids ids of what was answered with 200, when the answers began with one
     */
    record Outcome(double seconds, Map<Integer, Long> statuses, long[] nanos, List<String> ids) {
        double perSecond() {
            return nanos.length / seconds;
        }

        /** The time within which such a share of answers came, in ms. */
        double millis(double share) {
            return nanos.length == 0 ? Double.NaN : nanos[(int) Math.ceil(share * nanos.length) - 1] / 1e6;
        }

        @Override
        public String toString() {
            return "%,.0f/s, p50 %.1f ms, p99 %.1f ms, p99.9 %.1f ms, answers %s"
                    .formatted(perSecond(), millis(0.5), millis(0.99), millis(0.999), statuses);
        }
    }

    /** Sends as fast as answers come. */
    Outcome run(int clients, Duration time) throws Exception {
        return run(clients, time, Double.POSITIVE_INFINITY);
    }

    /** Sends at most so many a second, all clients together, however late answers come. */
    Outcome run(int clients, Duration time, double perSecond) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long begin = System.nanoTime();
        long between = Double.isInfinite(perSecond) ? 0 : (long) (1e9 * clients / perSecond);
        List<Future<Client>> running = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            Client client = new Client(i * requests.size() / clients, begin + i * between / clients, between);
            running.add(threads.submit(() -> client.run(begin + time.toNanos())));
        }
        List<Client> done = new ArrayList<>();
        for (Future<Client> each : running) {
            done.add(each.get());
        }
        threads.shutdown();
        return outcome(done, (System.nanoTime() - begin) / 1e9);
    }

    /** How long one answer takes on a connection of its own; empty when it is none. */
    Optional<Duration> once() {
        try (BareClient connection = new BareClient(server)) {
            long begin = System.nanoTime();
            int status = connection.send(requests.get(0));
            return status == 200 ? Optional.of(Duration.ofNanos(System.nanoTime() - begin)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Outcome outcome(List<Client> clients, double seconds) {
        Map<Integer, Long> statuses = new TreeMap<>();
        clients.forEach(client -> client.statuses.forEach((status, times) -> statuses.merge(status, times, Long::sum)));
        long[] nanos = clients.stream()
                .flatMapToLong(client -> Arrays.stream(client.nanos, 0, client.answered))
                .sorted()
                .toArray();
        List<String> ids =
                clients.stream().flatMap(client -> client.ids.stream()).collect(Collectors.toList());
        return new Outcome(seconds, statuses, nanos, ids);
    }

    /** One connection, made again when it breaks. */
    private final class Client {
        private final Map<Integer, Long> statuses = new TreeMap<>();
        private final List<String> ids = new ArrayList<>();
        private final long between;
        private long[] nanos = new long[1 << 12];
        private int answered;
        private int next;
        private long due;

        Client(int first, long due, long between) {
            this.next = first;
            this.due = due;
            this.between = between;
        }

        Client run(long end) throws InterruptedException {
            while (System.nanoTime() < end) {
                try (BareClient connection = new BareClient(server)) {
                    while (System.nanoTime() < end) {
                        await();
                        send(connection);
                    }
                } catch (IOException e) {
                    statuses.merge(NOBODY, 1L, Long::sum);
                    Thread.sleep(10);
                }
            }
            return this;
        }

        private void await() throws InterruptedException {
            long wait = due - System.nanoTime();
            due = Math.max(due + between, System.nanoTime() - between);
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
        }

        private void send(BareClient connection) throws IOException {
            long begin = System.nanoTime();
            int status = connection.send(requests.get(next++ % requests.size()));
            long took = System.nanoTime() - begin;
            statuses.merge(status, 1L, Long::sum);
            if (status == 200) {
                note(took, connection.body());
            }
        }

        private void note(long took, byte[] body) {
            if (answered == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * answered);
            }
            nanos[answered++] = took;
            if (body.length > ID.length && Arrays.equals(body, 0, ID.length, ID, 0, ID.length)) {
                int end = ID.length;
                while (body[end] != '"') {
                    end++;
                }
                ids.add(new String(body, ID.length, end - ID.length, StandardCharsets.US_ASCII));
            }
        }
    }
}
