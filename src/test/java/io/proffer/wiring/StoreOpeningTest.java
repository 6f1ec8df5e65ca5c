package io.proffer.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class StoreOpeningTest {

    @Test
    void aStoreThatTakesConnectionsAndSaysNothingIsAway() {
        SQLException gaveUp =
                new SQLException("Acquisition timeout while waiting for new connection", new TimeoutException());
        assertThat(StoreOpening.isAway(new IllegalStateException("no connection", gaveUp)))
                .isTrue();
    }

    @Test
    void aStoreThatCannotBeReachedOrIsNotReadyIsAway() {
        for (String state : new String[] {"08001", "57P03", "53300"}) {
            assertThat(StoreOpening.isAway(new SQLException("away", state)))
                    .as(state)
                    .isTrue();
        }
    }

    @Test
    void aStoreThatAnswersAndRefusesIsNotAway() {
        assertThat(StoreOpening.isAway(new SQLException("wrong password", "28P01")))
                .isFalse();
        assertThat(StoreOpening.isAway(new SQLException("something else"))).isFalse();
    }
}
