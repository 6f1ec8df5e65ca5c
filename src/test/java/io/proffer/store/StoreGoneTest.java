package io.proffer.store;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.proffer.accounts.GoldenAccount;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One connection takes the database for itself: to all others it is gone. */
@QuarkusTest
class StoreGoneTest {
    private static final String LIVE_CALL = "{\"accountId\":\"acct_gone\",\"asOf\":\"2026-03-02T09:00:00Z\"}";

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    private Connection thief;

    @BeforeEach
    void anAccountIsKeptAndThenTheStoreIsGone() throws SQLException {
        thief = DriverManager.getConnection(url);
        set("EXCLUSIVE 0");
        onceItIsBack(() -> given().contentType(ContentType.JSON)
                .body(GoldenAccount.document().put("id", "acct_gone").toString())
                .put("/api/v1/accounts/acct_gone"));
    }

    @AfterEach
    void theStoreIsBack() throws SQLException {
        set("EXCLUSIVE 0");
        thief.close();
    }

    @Test
    void aChangeIsRefusedAndNothingIsKept() throws SQLException {
        set("EXCLUSIVE 2");
        unavailable(given().contentType(ContentType.JSON)
                .body("{\"name\":\"Changed\"}")
                .patch("/api/v1/accounts/acct_gone")
                .then());
        set("EXCLUSIVE 0");
        onceItIsBack(() -> given().get("/api/v1/accounts/acct_gone"))
                .then()
                .body("name", equalTo("Robo Manufacturing GmbH"));
    }

    @Test
    void aLiveDecisionIsNotAnsweredWhenItCannotBeStored() throws SQLException {
        int before = decisions();
        set("EXCLUSIVE 2");
        unavailable(given().contentType(ContentType.JSON)
                .body(LIVE_CALL)
                .post("/api/v1/decisions")
                .then());
        set("EXCLUSIVE 0");
        assertThat(decisions()).isEqualTo(before);
    }

    @Test
    void theLineOfAFailedDecisionSaysWhichItIs() throws SQLException {
        List<String> accounts = new CopyOnWriteArrayList<>();
        Handler listener = new Handler() {
            @Override
            public void publish(LogRecord line) {
                accounts.add(String.valueOf(MDC.get("accountId")));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger problems = Logger.getLogger("io.proffer.http.problem.ProblemMappers");
        problems.addHandler(listener);
        try {
            set("EXCLUSIVE 2");
            unavailable(given().contentType(ContentType.JSON)
                    .body(LIVE_CALL)
                    .post("/api/v1/decisions")
                    .then());
        } finally {
            problems.removeHandler(listener);
        }
        assertThat(accounts).containsExactly("acct_gone");
    }

    @Test
    void anImportSaysHowFarItCame() throws SQLException {
        set("EXCLUSIVE 2");
        unavailable(given().contentType("application/x-ndjson")
                        .body("{\"id\":\"gone_1\"}\n{\"id\":\"gone_2\"}\n".getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/accounts/import")
                        .then())
                .body("detail", containsString("0 accounts are kept, through line 0"));
        set("EXCLUSIVE 0");
        onceItIsBack(() -> given().get("/api/v1/accounts/gone_1")).then().statusCode(404);
    }

    @Test
    void theServiceIsNotReadyButLives() throws SQLException {
        set("EXCLUSIVE 2");
        given().get("/q/health/ready").then().statusCode(503);
        given().get("/q/health/live").then().statusCode(200);
        set("EXCLUSIVE 0");
        onceItIsBack(() -> given().get("/q/health/ready")).then().statusCode(200);
    }

    private static ValidatableResponse unavailable(ValidatableResponse response) {
        return response.statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("code", equalTo("STORE_UNAVAILABLE"));
    }

    private static int decisions() {
        return onceItIsBack(() -> given().get("/api/v1/decisions?accountId=acct_gone&limit=200"))
                .path("items.size()");
    }

    /** A connection that died with the store may be met for another half second: whoever is told 503 asks again. */
    private static Response onceItIsBack(Supplier<Response> call) {
        Response answer = call.get();
        for (int i = 0; i < 100 && answer.statusCode() == 503; i++) {
            pause();
            answer = call.get();
        }
        return answer;
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void set(String setting) throws SQLException {
        try (Statement statement = thief.createStatement()) {
            statement.execute("SET " + setting);
        }
    }
}
