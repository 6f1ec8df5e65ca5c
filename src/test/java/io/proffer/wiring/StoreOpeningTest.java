package io.proffer.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.ConfigurationException;
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

    @Test
    void whatAnOperatorCanSetRightIsSaidInOneLine() {
        assertThat(StoreOpening.inWords(new IllegalStateException(
                        "Unable to obtain connection", new SQLException("no password was provided.", "08004"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The store does not let the service in; look at PROFFER_STORE_USERNAME and"
                        + " PROFFER_STORE_PASSWORD: no password was provided.");
        assertThat(StoreOpening.inWords(
                        new IllegalStateException(new SQLException("database \"x\" is not there", "3D000"))))
                .hasMessageContaining("PROFFER_STORE_URL");
        IllegalStateException other = new IllegalStateException(new SQLException("syntax", "42601"));
        assertThat(StoreOpening.inWords(other)).isSameAs(other);
    }

    @Test
    void aMissingPasswordIsNotWaitedFor() {
        assertThat(StoreOpening.isAway(new SQLException("no password was provided.", "08004")))
                .isFalse();
    }
}
