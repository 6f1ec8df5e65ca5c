package io.proffer.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The harnesses in short: what is promised under load and under {@code kill -9} holds for a few seconds, too. */
class ShortHarnessIT {

    @ParameterizedTest
    @EnumSource(StoreUnderTest.Kind.class)
    void nothingThatWasAcknowledgedIsLostWhenTheServiceIsKilled(StoreUnderTest.Kind store) throws Exception {
        KillsUnderLoad.Outcome outcome = KillsUnderLoad.run(store, 1, 500);
        assertThat(outcome).matches(KillsUnderLoad.Outcome::isKept);
    }

    @Test
    void overloadIsRefusedInWordsAndNothingIsLost() throws Exception {
        LiveLoad.Figures figures = LiveLoad.run(Duration.ofSeconds(2), 4, 100);
        assertThat(figures).matches(LiveLoad.Figures::isKept);
    }

    /** What grows shows in an hour, not in seconds. */
    @Test
    void steadyLoadIsAnsweredAndNothingIsLost() throws Exception {
        SoakLoad.Outcome outcome = SoakLoad.run(Duration.ofSeconds(6), 20);
        assertThat(outcome.statuses()).containsOnlyKeys(200);
        assertThat(outcome.lost()).isZero();
        assertThat(outcome.acknowledged()).isPositive();
    }
}
