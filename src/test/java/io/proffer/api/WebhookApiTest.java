package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.proffer.accounts.GoldenAccount;
import io.proffer.http.access.SignedInService;
import io.proffer.json.CanonicalJson;
import io.proffer.webhooks.Subscriber;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** From the decision to the subscriber, over HTTP all the way. */
@QuarkusTest
@TestProfile(SignedInService.class)
class WebhookApiTest {
    private static final String HOOKS = "/api/v1/webhook-subscriptions";

    private static RequestSpecification admin() {
        return given().header("X-API-Key", SignedInService.ADMIN.text()).contentType(ContentType.JSON);
    }

    private static Response subscribe(String document) {
        return admin().body(document.replace('\'', '"')).post(HOOKS);
    }

    private static void decide(String account) {
        admin().body(GoldenAccount.document().put("id", account).toString()).put("/api/v1/accounts/" + account);
        admin().body("{\"accountId\":\"" + account + "\",\"asOf\":\"2026-03-02T09:00:00Z\"}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(200);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void whatIsDecidedIsToldAlsoToWhoFailsAtFirst() throws IOException, InterruptedException {
        try (Subscriber subscriber = new Subscriber()) {
            AtomicInteger failures = new AtomicInteger(2);
            subscriber.answers(() -> failures.getAndDecrement() > 0 ? 500 : 204);
            Response made = subscribe("{'url':'" + subscriber.url()
                    + "','types':['offers.decision.made'],'subject':'acct_hook','secretRef':'crm'}");
            made.then().statusCode(201).header("ETag", "\"v1\"").body("state", equalTo("ACTIVE"));
            String one = HOOKS + "/" + made.path("id");

            decide("acct_hook");
            await(() -> "It answered 500.".equals(admin().get(one).path("problem")));
            admin().get(one).then().body("waitingSince", notNullValue());
            await(() -> subscriber.told().size() == 1);
            Subscriber.Told told = subscriber.told().get(0);
            assertThat(told.header("Webhook-signature")).matches("t=\\d+,v1=[0-9a-f]{64}");
            assertThat(CanonicalJson.readBack(told.body()).path("subject").asText())
                    .isEqualTo("acct_hook");
            await(() -> admin().get(one).path("waiting").equals(0));
            admin().get(one).then().body("problem", nullValue()).body("resumeAt", nullValue());
            assertThat(given().get("/q/metrics").asString()).contains("proffer_webhook_deliveries_total");

            admin().body("{\"since\":\"0\"}").post(one + "/replays").then().statusCode(202);
            await(() -> subscriber.told().size() == 2);

            admin().header("If-Match", "\"v1\"").post(one + "/pause").then().statusCode(200);
            admin().header("If-Match", "\"v1\"").post(one + "/resume").then().statusCode(412);
            subscriber.answers(() -> 410);
            admin().header("If-Match", "\"v2\"").post(one + "/resume").then().statusCode(200);
            decide("acct_hook");
            await(() -> "DISABLED".equals(admin().get(one).path("state")));

            admin().get(one + "/dead-letters").then().statusCode(200);
            admin().delete(one).then().statusCode(204);
            admin().get(one).then().statusCode(404).body("code", equalTo("UNKNOWN_WEBHOOK"));
            admin().get("/api/v1/audit-events?subjectKind=WEBHOOK&subject=" + made.path("id"))
                    .then()
                    .body(
                            "items.action",
                            hasItems("webhook.created", "webhook.changed", "webhook.replayed", "webhook.removed"));
        }
    }

    @Test
    void whatIsNotThereIsSaidBeforeWhatIsMissing() {
        admin().body("{}").put(HOOKS + "/none").then().statusCode(404).body("code", equalTo("UNKNOWN_WEBHOOK"));
        admin().post(HOOKS + "/none/pause").then().statusCode(404);
        admin().post(HOOKS + "/none/resume").then().statusCode(404);

        String one = HOOKS + "/"
                + subscribe("{'url':'https://example.org/','secretRef':'crm'}").path("id");
        admin().post(one + "/pause")
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_REQUIRED"))
                .body("title", equalTo("If-Match does not name what was seen"))
                .body("detail", startsWith("Send If-Match"));
        admin().header("If-Match", "\"v9\"")
                .post(one + "/pause")
                .then()
                .statusCode(412)
                .body("code", equalTo("PRECONDITION_FAILED"));
        admin().delete(one).then().statusCode(204);
    }

    @Test
    void aWishWithFaultsNamesThemAll() {
        subscribe("{'url':'ftp://example.org/','types':['offers.decision.mad'],'secretRef':'nobody'}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/url", "/secretRef", "/types/0"));
        subscribe("{'url':'https://example.org/','types':['offers.decision.mad'],'secretRef':'nobody'}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/secretRef", "/types/0"))
                .body("errors.find { it.pointer == '/types/0' }.message", containsString("offers.decision.made"));
        subscribe("{'url':'https://example.org/','secretRef':'crm','filter':{'family':'UPGRADE'}}")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/filter"));
        admin().body("{\"since\":\"x\"}")
                .post(HOOKS + "/none/replays")
                .then()
                .statusCode(422)
                .body("detail", startsWith("/since"));
        admin().body("{}").post(HOOKS + "/none/replays").then().statusCode(422);
        admin().body("{\"deadLetters\":true}")
                .post(HOOKS + "/none/replays")
                .then()
                .statusCode(404);
    }
}
