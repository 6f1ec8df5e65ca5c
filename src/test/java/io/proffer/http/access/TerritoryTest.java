package io.proffer.http.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import io.proffer.accounts.GoldenAccount;
import io.proffer.http.access.Addresses.Address;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees the accounts of a territory finds nothing of the others, at no address. */
@QuarkusTest
@TestProfile(SignedInService.class)
class TerritoryTest {
    private static final String HERE = "acct_here";
    private static final String THERE = "acct_there";

    Issuer issuer;

    private final Map<String, String> made = new TreeMap<>();

    private RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    private RequestSpecification of(String territory, String... roles) {
        JwtClaims claims = issuer.claims("tess", roles);
        claims.setStringListClaim("territory", List.of(territory));
        return as(Issuer.sign(claims, issuer.newestKey()));
    }

    private RequestSpecification everywhere() {
        return as(issuer.token("olga", "operator", "csm", "auditor", "service"));
    }

    @BeforeEach
    void anAccountHereAndOneThereWithAllThatBelongsToThem() {
        for (String account : List.of(HERE, THERE)) {
            String document = GoldenAccount.document()
                    .put("id", account)
                    .put("territory", account.equals(HERE) ? "DACH" : "NORDICS")
                    .toString();
            everywhere().body(document).put("/api/v1/accounts/" + account);
        }
        String there = "\"accountId\":\"" + THERE + "\"";
        Response decision = everywhere()
                .body("{" + there + ",\"asOf\":\"2026-03-02T09:00:00Z\"}")
                .post("/api/v1/decisions");
        made.put("decisions", decision.path("id"));
        made.put(
                "propositions",
                everywhere().get("/api/v1/propositions?accountId=" + THERE).path("items[0].id"));
        String offer = "{" + there + ",\"offerKey\":\"UPG_BUSINESS\"}";
        made.put("quotes", everywhere().body(offer).post("/api/v1/quotes").path("id"));
        made.put(
                "value-cases",
                everywhere().body(offer).post("/api/v1/value-cases").path("id"));
        assertThat(made).as("things of the account there").doesNotContainValue(null);
    }

    @Test
    void listsHoldWhatIsInReach() {
        for (String list : List.of("accounts", "decisions", "propositions")) {
            String seen =
                    of("DACH", "csm").get("/api/v1/" + list + "?limit=200").asString();
            assertThat(seen).as(list).doesNotContain(THERE);
            assertThat(everywhere().get("/api/v1/" + list + "?limit=200").asString())
                    .as(list)
                    .contains(THERE);
        }
        assertThat(of("DACH", "csm").get("/api/v1/accounts?limit=200").asString())
                .contains(HERE);
        assertThat(of("DACH", "csm_manager")
                        .get("/api/v1/propositions?accountId=" + THERE)
                        .<List<?>>path("items"))
                .isEmpty();
    }

    @Test
    void whatIsBeyondReachIsNotThere() {
        made.forEach((kind, id) -> {
            String address = "/api/v1/" + kind + "/" + id;
            everywhere().get(address).then().statusCode(200);
            of("NORDICS", "csm").get(address).then().statusCode(200);
            of("DACH", "csm").get(address).then().statusCode(404);
        });
    }

    /** Every address that names an account, as the contract lists them: so that none is forgotten that comes later. */
    @Test
    void noAddressOfAnAccountAnswersWhoMayNotSeeIt() {
        List<Address> addresses = Addresses.all().stream()
                .filter(address -> address.path().startsWith("/api/v1/accounts/{id}"))
                .toList();
        assertThat(addresses).hasSizeGreaterThan(10);
        for (Address address : addresses) {
            String path = address.path()
                    .replace("{id}", THERE)
                    .replace("{offerKey}", "UPG_BUSINESS")
                    .replace("{block}", "usage")
                    .replace("{oid}", "none");
            int foreign = of("DACH", "csm", "csm_manager", "operator")
                    .body("{\"key\":\"K\"}")
                    .request(address.method(), path)
                    .statusCode();
            assertThat(foreign).as(address.name()).isIn(403, 404, 422);
        }
        assertThat(of("DACH", "csm").get("/api/v1/accounts/" + THERE).statusCode())
                .isEqualTo(404);
        assertThat(of("DACH", "csm").get("/api/v1/accounts/" + HERE).statusCode())
                .isEqualTo(200);
    }

    @Test
    void nothingHappensToWhatIsBeyondReach() {
        of("DACH", "csm")
                .body("{\"accountId\":\"" + THERE + "\"}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(404);
        of("DACH", "csm")
                .body("{\"accountId\":\"" + THERE + "\",\"offerKey\":\"UPG_BUSINESS\"}")
                .post("/api/v1/quotes")
                .then()
                .statusCode(404);
        of("DACH", "csm")
                .body("{\"type\":\"PRESENTED\"}")
                .post("/api/v1/propositions/" + made.get("propositions") + "/events")
                .then()
                .statusCode(404);
        of("DACH", "csm")
                .body("{\"comment\":\"no\"}")
                .post("/api/v1/propositions/" + made.get("propositions") + "/withdraw")
                .then()
                .statusCode(404);
        assertThat(everywhere()
                        .get("/api/v1/propositions/" + made.get("propositions"))
                        .<String>path("state"))
                .isEqualTo("PROPOSED");
    }

    /** Neither by naming it in the facts of another account, nor under a key that somebody else used. */
    @Test
    void noDecisionIsMadeOrToldOfAnAccountBeyondReach() {
        of("DACH", "csm")
                .body("{\"accountId\":\"" + HERE + "\",\"dryRun\":true,\"context\":{\"id\":\"" + THERE + "\"}}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/context/id"))
                .body("errors[0].code", equalTo("ID_MISMATCH"));
        String there = "{\"accountId\":\"" + THERE + "\",\"asOf\":\"2026-03-02T09:00:00Z\"}";
        String key = UUID.randomUUID().toString();
        everywhere()
                .header("Idempotency-Key", key)
                .body(there)
                .post("/api/v1/decisions")
                .then()
                .statusCode(200);
        of("DACH", "csm")
                .header("Idempotency-Key", key)
                .body(there)
                .post("/api/v1/decisions")
                .then()
                .statusCode(404);
        of("NORDICS", "csm")
                .header("Idempotency-Key", key)
                .body(there)
                .post("/api/v1/decisions")
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void whatIsAboutAllAccountsIsForThoseWhoSeeAll() {
        for (String address : List.of("/api/v1/audit-events", "/api/v1/events")) {
            of("DACH", "auditor")
                    .get(address)
                    .then()
                    .statusCode(403)
                    .body("detail", containsString("some territories"));
            of("*", "auditor").get(address).then().statusCode(200);
        }
        of("DACH", "service")
                .body("{\"id\":\"acct_new\",\"territory\":\"NORDICS\"}")
                .put("/api/v1/accounts/acct_new")
                .then()
                .statusCode(403);
    }

    /** Somebody sees which lines and parts their own accounts have, and how what is not divided stands. */
    @Test
    void budgetsAreSeenAsFarAsTheirAccountsAre() {
        everywhere()
                .body("{\"accountId\":\"" + HERE + "\",\"asOf\":\"2026-03-02T09:00:00Z\"}")
                .post("/api/v1/decisions")
                .then()
                .statusCode(200);
        for (String territory : List.of("DACH", "NORDICS")) {
            RequestSpecification manager = of(territory, "csm_manager");
            manager.get("/api/v1/budgets/CSM_HOURS/ledger?limit=200")
                    .then()
                    .statusCode(200)
                    .body("items.dimension", hasItem(territory))
                    .body("items.dimension", everyItem(equalTo(territory)));
            manager.get("/api/v1/budgets?asOf=2026-03-02T09:00:00Z")
                    .then()
                    .statusCode(200)
                    .body("items.find { it.key == 'CSM_HOURS' }.parts.dimension", equalTo(List.of(territory)))
                    .body("items.find { it.key == 'LOYALTY_Q' }.parts.dimension", equalTo(List.of("*")));
        }
        everywhere()
                .get("/api/v1/budgets?asOf=2026-03-02T09:00:00Z")
                .then()
                .body("items.find { it.key == 'CSM_HOURS' }.parts.dimension", hasItems("DACH", "NORDICS"));
    }

    @Test
    void whoLooksAfterAccountsAndHasNoTerritorySeesNone() {
        assertThat(as(issuer.token("tess", "csm")).get("/api/v1/accounts").<List<?>>path("items"))
                .isEmpty();
        as(issuer.token("tess", "csm")).get("/api/v1/accounts/" + HERE).then().statusCode(404);
    }
}
