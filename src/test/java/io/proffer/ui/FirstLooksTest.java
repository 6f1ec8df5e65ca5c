package io.proffer.ui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.identity.User;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pages are looked at before anybody comes, and nobody can tell. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class FirstLooksTest {
    @Inject
    FirstLooks looks;

    @All
    @Inject
    List<FirstLook> pages;

    @Test
    void everyPageCanBeLookedAt() {
        Visitor visitor = Visitor.withoutRequest(User.ofEveryRole("first-look"));
        assertThat(pages).hasSizeGreaterThanOrEqualTo(Section.values().length);
        pages.forEach(each -> each.look(visitor));
    }

    @Test
    void aFirstLookLeavesNoTrace() {
        List<String> before = traces();
        looks.everywhere();
        assertThat(traces()).isEqualTo(before);
    }

    private static List<String> traces() {
        return List.of(
                given().get("/api/v1/decisions?limit=5").asString(),
                given().get("/api/v1/propositions?limit=5").asString(),
                given().get("/api/v1/audit-events?limit=200").asString(),
                given().get("/api/v1/events?limit=200").asString(),
                given().get("/q/metrics")
                        .asString()
                        .lines()
                        .filter(line -> line.startsWith("proffer_decisions_seconds_count"))
                        .sorted()
                        .toList()
                        .toString());
    }
}
