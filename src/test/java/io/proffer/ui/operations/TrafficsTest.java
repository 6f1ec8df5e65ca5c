package io.proffer.ui.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MockClock;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.proffer.pace.Pace;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the operations page says of requests. */
class TrafficsTest {
    private final MockClock clock = new MockClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry(SimpleConfig.DEFAULT, clock);
    private final Traffics traffics = new Traffics(meters, new Pace());

    @Test
    void nothingIsSlowestWhereNothingWasAskedLately() {
        Timer requests = meters.timer("http.server.requests", "method", "GET", "uri", "/api/v1/accounts");
        requests.record(Duration.ofMillis(12));
        assertThat(traffics.sinceTheStart()).singleElement().satisfies(asked -> {
            assertThat(asked.mean()).isEqualTo("12 ms");
            assertThat(asked.slowest()).isEqualTo("12 ms");
        });
        clock.add(Duration.ofHours(1));
        assertThat(traffics.sinceTheStart()).singleElement().satisfies(asked -> {
            assertThat(asked.mean()).isEqualTo("12 ms");
            assertThat(asked.slowest()).isEqualTo("–");
        });
    }
}
