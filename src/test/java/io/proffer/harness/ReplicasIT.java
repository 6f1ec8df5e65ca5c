package io.proffer.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.accounts.GoldenAccount;
import io.proffer.json.CanonicalJson;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
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
        String id = upgrade(0, "acct_three_caps");
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
        for (int i = 0; i < 100 && decided("usage.drop").size() < AT_ONCE; i++) {
            Thread.sleep(200);
        }
        Thread.sleep(SWEPT_MILLIS);
        assertThat(decided("usage.drop")).hasSize(AT_ONCE).doesNotHaveDuplicates();
    }

    @Test
    void whatWakesUpWakesOnceAndIsDecidedOnce() throws Exception {
        Set<String> asleep = ConcurrentHashMap.newKeySet();
        together(turn -> {
            String account = "acct_three_sleep_" + turn;
            // Of the managers of one territory not all would find the time.
            account(account, "SLEEP_" + turn);
            String upgrade = upgrade(turn, account);
            // Some accounts are held out for measurement, and have nothing to put off.
            if (!upgrade.isEmpty()) {
                String later =
                        json("{'type':'SNOOZED','occurredAt':'2026-03-02T10:00:00Z','snoozeUntil':'2026-03-03'}");
                assertThat(replicas.at(turn)
                                .post("/api/v1/propositions/" + upgrade + "/events", later)
                                .statusCode())
                        .isEqualTo(200);
                asleep.add(account);
            }
            return turn;
        });
        assertThat(asleep).hasSizeGreaterThan(AT_ONCE / 2);
        for (int i = 0; i < 100 && decided("snooze.ended").size() < asleep.size(); i++) {
            Thread.sleep(200);
        }
        Thread.sleep(SWEPT_MILLIS);
        assertThat(decided("snooze.ended")).containsExactlyInAnyOrderElementsOf(asleep);
    }

    @Test
    void aBudgetHoldsHoweverManyDecideAtOnce() throws Exception {
        String territory = "THREE";
        for (int round = 0; round < 3; round++) {
            int before = round * AT_ONCE;
            together(turn -> {
                String account = "acct_three_hours_" + (before + turn);
                account(account, territory);
                upgrade(turn, account);
                return turn;
            });
        }
        JsonNode part = hours(territory);
        assertThat(part.at("/remaining/hours").asInt())
                .as("120 hours are fewer than were asked for")
                .isBetween(0, 1);
        Map<String, Integer> held = new HashMap<>();
        for (JsonNode line : pages(0, "/api/v1/budgets/CSM_HOURS/ledger?limit=200&dimension=" + territory)) {
            held.merge(
                    line.path("propositionId").asText(),
                    (line.path("kind").asText().equals("RELEASE") ? -1 : 1)
                            * line.at("/amount/hours").asInt(),
                    Integer::sum);
        }
        assertThat(held.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(part.at("/reserved/hours").asInt())
                .isLessThanOrEqualTo(120);
    }

    /** The share of a territory in the hours of its managers, in the week of the golden account. */
    private static JsonNode hours(String territory) throws Exception {
        JsonNode budgets = CanonicalJson.readBack(
                replicas.at(2).get("/api/v1/budgets?asOf=2026-03-02T09:00:00Z").body());
        for (JsonNode budget : budgets.path("items")) {
            for (JsonNode part : budget.path("parts")) {
                if (budget.path("key").asText().equals("CSM_HOURS")
                        && part.path("dimension").asText().equals(territory)) {
                    return part;
                }
            }
        }
        throw new AssertionError("No hours of " + territory + " in " + budgets);
    }

    /** Decides on an account, and gives the id of what it proposes to upgrade to, empty when it does not. */
    private static String upgrade(int turn, String account) throws Exception {
        String call = json("{'accountId':'" + account + "','asOf':'2026-03-02T09:00:00Z'}");
        HttpResponse<String> answer = replicas.at(turn).post("/api/v1/decisions", call);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        for (JsonNode each : CanonicalJson.readBack(answer.body()).path("propositions")) {
            if (each.path("offerKey").asText().equals("UPG_BUSINESS")) {
                return each.path("id").asText();
            }
        }
        return "";
    }

    /** Accounts that were decided on because of something, as often as they were. */
    private static List<String> decided(String trigger) throws Exception {
        List<String> subjects = new ArrayList<>();
        for (JsonNode event : pages(1, "/api/v1/events?limit=200&type=offers.decision.made")) {
            if (event.path("data").path("trigger").path("type").asText().equals(trigger)) {
                subjects.add(event.path("subject").asText());
            }
        }
        return subjects;
    }

    /** All items behind an address. */
    private static List<JsonNode> pages(int turn, String first) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        String cursorName = first.contains("/events") ? "since" : "cursor";
        String cursor = "";
        JsonNode page;
        do {
            page = CanonicalJson.readBack(replicas.at(turn).get(first + cursor).body());
            page.path("items").forEach(items::add);
            cursor = "&" + cursorName + "=" + page.path("nextCursor").asText();
        } while (!page.path("items").isEmpty() && page.path("nextCursor").isTextual());
        return items;
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
        account(id, "EMEA_DACH");
    }

    private static void account(String id, String territory) throws Exception {
        String document = GoldenAccount.document()
                .put("id", id)
                .put("territory", territory)
                .toString();
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
