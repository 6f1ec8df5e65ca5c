package io.proffer.harness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Several processes of the packaged service on one PostgreSQL, in which stored rulesets rule. */
final class Replicas implements AutoCloseable {
    private final StoreUnderTest store = new StoreUnderTest(StoreUnderTest.Kind.POSTGRESQL);
    private final List<Replica> all = new ArrayList<>();

    /** Starts so many replicas: the first one makes the tables and keeps the shipped rulebook as ruleset 1. */
    Replicas(int count) throws IOException, InterruptedException {
        try {
            for (int i = 1; i <= count; i++) {
                all.add(start("replica-" + i, i == 1));
                if (i == 1) {
                    all.get(0).ready();
                }
            }
            for (Replica each : all) {
                each.ready();
            }
        } catch (IOException | InterruptedException | RuntimeException e) {
            end();
            throw e;
        }
    }

    private Replica start(String name, boolean first) throws IOException {
        Map<String, String> environment = store.environment(name);
        environment.put("PROFFER_RULEBOOK_SOURCE", "store");
        environment.put("PROFFER_SAMPLE_ENABLED", String.valueOf(first));
        environment.put("PROFFER_SIGNALS_SWEEP", "PT1S");
        environment.put("PROFFER_PROPOSITIONS_POLL", "PT1S");
        return new Replica(name, environment);
    }

    /** One of them, in turn. */
    Replica at(int turn) {
        return all.get(turn % all.size());
    }

    List<Replica> all() {
        return List.copyOf(all);
    }

    /** The JDBC address of their store. */
    String url() {
        return store.url();
    }

    @Override
    public void close() throws IOException {
        end();
    }

    private void end() throws IOException {
        all.forEach(Replica::kill);
        store.close();
    }
}
