package io.proffer.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameworkRefusalsTest {
    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 409, 415, 416})
    void aRefusalSaysWhereToLookUpWhatIsTaken(int status) {
        assertThat(FrameworkRefusals.of(status, "/api/v1/accounts")).hasMessageContaining("/q/openapi");
    }
}
