package io.proffer.store.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.rulesets.prepared.SharedProofs;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProofRowsTest {
    @Inject
    SharedProofs proofs;

    @Test
    void whatWasProvenIsKnownFromThenOnHoweverOftenItIsProven() {
        assertThat(proofs.has("proof-of-this-test")).isFalse();
        proofs.keep("proof-of-this-test");
        proofs.keep("proof-of-this-test");
        assertThat(proofs.has("proof-of-this-test")).isTrue();
        assertThat(proofs.has("proof-of-another")).isFalse();
    }
}
