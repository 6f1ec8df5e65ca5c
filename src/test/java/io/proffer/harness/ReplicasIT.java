package io.proffer.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.accounts.GoldenAccount;
import io.proffer.json.CanonicalJson;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Three replicas on one database: what must happen once happens once. */
class ReplicasIT {
    private static final int AT_ONCE = 24;
    /** Longer than two sweeps of another replica. */
    private static final int SWEPT_MILLIS = 3_000;

    private static Replicas replicas;

    @BeforeAll
    static void threeReplicas() throws Exception {
        replicas = new Replicas(3);
    }

    @AfterAll
    static void theyAreGone() throws Exception {
        replicas.close();
    }

    @Test
    void anActivationReachesAllAndNoAnswerIsMixed() throws Exception {
        ActivationsUnderLoad.Outcome outcome = ActivationsUnderLoad.run(replicas, 4);
        assertThat(outcome.mixed()).isZero();
        assertThat(outcome.answers()).isPositive();
    }

    @Test
    void aLimitHoldsHoweverManyShowAnOfferAtOnce() throws Exception {
        account("acct_three_caps");
        String call = json("{'accountId':'acct_three_caps','asOf':'2026-03-02T09:00:00Z'}");
        JsonNode decision = CanonicalJson.readBack(
                replicas.at(0).post("/api/v1/decisions", call).body());
        String id = "";
        for (JsonNode each : decision.path("propositions")) {
            id = each.path("offerKey").asText().equals("UPG_BUSINESS")
                    ? each.path("id").asText()
                    : id;
        }
        String events = "/api/v1/propositions/" + id + "/events";
        List<Integer> answers = together(turn -> replicas.at(turn)
                .post(events, json("{'type':'PRESENTED','occurredAt':'2026-03-02T10:00:00Z'}"))
                .statusCode());
        assertThat(answers).containsOnly(200, 409).containsOnlyOnce(200);
    }

    @Test
    void anAccountIsDecidedOnceBecauseOfASignal() throws Exception {
        for (int i = 0; i < AT_ONCE; i++) {
            account("acct_three_signal_" + i);
        }
        List<Integer> taken = together(turn -> {
            String event = json("{'specversion':'1.0','id':'" + turn
                    + "','source':'/three','type':'usage.drop','subject':'acct_three_signal_" + turn + "'}");
            return replicas.at(turn)
                    .send(replicas.at(turn)
                            .request("/api/v1/signals")
                            .header("Content-Type", "application/cloudevents+json")
                            .POST(BodyPublishers.ofString(event)))
                    .statusCode();
        });
        assertThat(taken).containsOnly(202);
        for (int i = 0; i < 100 && decided().size() < AT_ONCE; i++) {
            Thread.sleep(200);
        }
        Thread.sleep(SWEPT_MILLIS);
        assertThat(decided()).hasSize(AT_ONCE).doesNotHaveDuplicates();
    }

    /** Accounts that were decided on because of a signal. */
    private static List<String> decided() throws Exception {
        List<String> subjects = new ArrayList<>();
        String cursor = "";
        JsonNode page;
        do {
            page = CanonicalJson.readBack(replicas.at(1)
                    .get("/api/v1/events?limit=200&type=offers.decision.made" + cursor)
                    .body());
            for (JsonNode event : page.path("items")) {
                if (event.path("data").path("trigger").path("type").asText().equals("usage.drop")) {
                    subjects.add(event.path("subject").asText());
                }
            }
            cursor = "&since=" + page.path("nextCursor").asText();
        } while (!page.path("items").isEmpty());
        return subjects;
    }

    /** A call of one of many clients. */
    private interface Turn {
        int of(int turn) throws Exception;
    }

    private static List<Integer> together(Turn work) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Integer>> calls = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                int turn = i;
                calls.add(() -> work.of(turn));
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> each : clients.invokeAll(calls)) {
                answers.add(each.get());
            }
            return answers;
        } finally {
            clients.shutdownNow();
        }
    }

    private static void account(String id) throws Exception {
        String document = GoldenAccount.document().put("id", id).toString();
        assertThat(replicas.at(0)
                        .send(replicas.at(0)
                                .request("/api/v1/accounts/" + id)
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(document)))
                        .statusCode())
                .isEqualTo(201);
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
