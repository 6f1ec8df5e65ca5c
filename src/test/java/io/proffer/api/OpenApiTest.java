package io.proffer.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Clients read the stored contract; run with {@code -Dopenapi.update=true} to store a changed one. */
@QuarkusTest
class OpenApiTest {
    private static final Path STORED = Path.of("src/main/resources/openapi.yaml");

    @Test
    void theStoredContractIsTheOneThatIsServed() throws IOException {
        String served = given().get("/q/openapi").asString();
        if (Boolean.getBoolean("openapi.update")) {
            Files.writeString(STORED, served);
        }
        assertThat(STORED).hasContent(served);
    }
}
