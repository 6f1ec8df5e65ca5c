package io.proffer.http.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.proffer.http.access.Addresses.Address;
import io.proffer.identity.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The service lets in whom the table of the test resources lets in, and nobody else. */
@QuarkusTest
@TestProfile(AccessTest.OneUserForEachRole.class)
class AccessTest {
    private static final Path TABLE = Path.of("src/test/resources/access.md");

    /** The user {@code only-csm} has the role csm and no other. */
    public static final class OneUserForEachRole implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> users = new TreeMap<>();
            Role.codes().forEach(code -> users.put("proffer.identity.users.\"only-" + code + "\"", code));
            // A store of its own: what is accepted here must not count in the decisions of other tests.
            users.put("proffer.store.url", "jdbc:h2:mem:roles;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
            // What a test proposes in the past stands until the test ends it.
            users.put("proffer.propositions.poll", "PT1H");
            return users;
        }
    }

    @Test
    void everyAddressIsOpenToTheRolesOfTheTableAndToNobodyElse() throws IOException {
        Map<String, List<String>> table = table();
        Map<String, List<String>> service = new LinkedHashMap<>();
        Addresses.all().forEach(address -> service.put(address.name(), let(address)));
        assertThat(new TreeSet<>(service.keySet()))
                .as("addresses; each has its line in " + TABLE)
                .isEqualTo(new TreeSet<>(table.keySet()));
        assertThat(service).containsExactlyInAnyOrderEntriesOf(table);
    }

    private static List<String> let(Address address) {
        return Role.codes().stream()
                .filter(code -> {
                    Response answer = address.call(given().header("X-Proffer-User", "only-" + code));
                    assertThat(answer.statusCode()).as(address.name()).isNotEqualTo(401);
                    return answer.statusCode() != 403;
                })
                .toList();
    }

    @Test
    void whoIsRefusedLearnsWhichRoleIsMissing() {
        given().header("X-Proffer-User", "only-csm")
                .get("/api/v1/audit-events")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("FORBIDDEN"))
                .body("detail", containsString("only-csm would need one of the roles auditor, admin."));
        given().header("X-Proffer-User", "only-auditor")
                .get("/api/v1/audit-events")
                .then()
                .statusCode(200);
    }

    @Test
    void whoIsNotConfiguredHasEveryRole() {
        given().get("/api/v1/audit-events").then().statusCode(200);
        given().header("X-Proffer-User", "author-1")
                .get("/api/v1/audit-events")
                .then()
                .statusCode(200);
    }

    /** Where nobody signs in, any site could otherwise have the browser of somebody at this machine change the policy. */
    @Test
    void noOtherSiteMayHaveABrowserCallAnAddress() {
        given().header("Sec-Fetch-Site", "cross-site")
                .multiPart("file", "none.csv", new byte[] {1}, "text/csv")
                .post("/api/v1/rulesets")
                .then()
                .statusCode(403)
                .body("code", equalTo("FORBIDDEN"));
        given().header("Sec-Fetch-Site", "same-origin")
                .get("/api/v1/accounts")
                .then()
                .statusCode(200);
    }

    /** Roles by address, in the order of the roles. */
    private static Map<String, List<String>> table() throws IOException {
        List<List<String>> lines = Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| "))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::trim).toList())
                .toList();
        List<String> heads = lines.get(0);
        assertThat(heads.subList(2, heads.size() - 1)).isEqualTo(Role.codes());
        Map<String, List<String>> table = new TreeMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            table.put(
                    line.get(1).replace("`", ""),
                    Role.codes().stream()
                            .filter(code -> line.get(heads.indexOf(code)).equals("x"))
                            .toList());
        }
        return table;
    }
}
