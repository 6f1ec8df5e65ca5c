package io.proffer.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.ports.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RoundsTest {
    private final Rounds rounds = Rounds.quiet(RoundsTest.class, "rounds-test", "the test");

    @Test
    void aRoundThatFailsKeepsNoneFromComing() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        rounds.now(Duration.ZERO, () -> {
            three.countDown();
            if (three.getCount() == 2) {
                throw new StoreUnavailable(new IllegalStateException("away"));
            }
            throw new IllegalStateException("broken");
        });
        assertThat(three.await(20, TimeUnit.SECONDS)).isTrue();
        rounds.end();
    }

    @Test
    void anErrorKeepsNoneFromComingEither() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        rounds.now(Duration.ZERO, () -> {
            three.countDown();
            throw new StackOverflowError();
        });
        assertThat(three.await(20, TimeUnit.SECONDS)).isTrue();
        rounds.end();
    }

    @Test
    void whatComesRoundKeepsNoProcessAlive() throws InterruptedException {
        CountDownLatch seen = new CountDownLatch(1);
        rounds.now(Duration.ofHours(1), () -> {
            if (Thread.currentThread().isDaemon()) {
                seen.countDown();
            }
        });
        assertThat(seen.await(20, TimeUnit.SECONDS)).isTrue();
        rounds.end();
    }
}
