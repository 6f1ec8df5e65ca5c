package io.proffer.http.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proffer.http.limits.Limits.Rate;
import io.proffer.http.problem.RequestRefused;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private long now;

    @Test
    void aBurstIsLetThroughAndThenARate() {
        Buckets buckets = new Buckets(new Rate(60, 3), () -> now);
        for (int i = 0; i < 3; i++) {
            assertThat(buckets.take("ada").taken()).isTrue();
        }
        assertThat(buckets.take("ada")).isEqualTo(new Buckets.Draw(false, 3, 0, 1));
        now = Duration.ofMillis(999).toNanos();
        assertThat(buckets.take("ada").taken()).isFalse();
        now = Duration.ofMillis(1000).toNanos();
        assertThat(buckets.take("ada").taken()).isTrue();
        assertThat(buckets.take("ada").taken()).isFalse();
    }

    @Test
    void whatIsNotUsedIsNotSavedBeyondTheBurst() {
        Buckets buckets = new Buckets(new Rate(60, 2), () -> now);
        buckets.take("ada");
        now = Duration.ofDays(1).toNanos();
        assertThat(buckets.take("ada")).isEqualTo(new Buckets.Draw(true, 2, 1, 0));
    }

    @Test
    void aHighRateIsFullAgainAfterHoursAndMonths() {
        Buckets buckets = new Buckets(new Rate(600_000, 20_000), () -> now);
        for (Duration idle : List.of(Duration.ofHours(6), Duration.ofDays(2), Duration.ofDays(90))) {
            buckets.take("ada");
            now += idle.toNanos();
            assertThat(buckets.take("ada")).as("after %s", idle).isEqualTo(new Buckets.Draw(true, 20_000, 19_999, 0));
        }
    }

    @Test
    void lookingTakesNothing() {
        Buckets buckets = new Buckets(new Rate(1, 1), () -> now);
        assertThat(buckets.look("ada").taken()).isTrue();
        assertThat(buckets.take("ada").taken()).isTrue();
        assertThat(buckets.look("ada")).isEqualTo(new Buckets.Draw(false, 1, 0, 60));
    }

    @Test
    void nobodyPaysForAnother() {
        Buckets buckets = new Buckets(new Rate(1, 1), () -> now);
        assertThat(buckets.take("ada").taken()).isTrue();
        assertThat(buckets.take("ada")).isEqualTo(new Buckets.Draw(false, 1, 0, 60));
        assertThat(buckets.take("bob").taken()).isTrue();
    }

    @Test
    void withoutARateNothingIsCounted() {
        Buckets buckets = new Buckets(new Rate(0, 0), () -> now);
        for (int i = 0; i < 100; i++) {
            assertThat(buckets.take("ada").taken()).isTrue();
        }
    }

    @Test
    void anAddressThatFailsToSignInTooOftenIsNotHeard() {
        Turnstile turnstile = new Turnstile(new Limits(new Rate(0, 0), new Rate(0, 0), new Rate(1, 3), 1));
        for (int i = 0; i < 3; i++) {
            assertThatCode(() -> turnstile.mayTry("10.0.0.1")).doesNotThrowAnyException();
            turnstile.failed("10.0.0.1");
        }
        assertThatThrownBy(() -> turnstile.mayTry("10.0.0.1")).isInstanceOf(RequestRefused.class);
        assertThatCode(() -> turnstile.mayTry("10.0.0.2")).doesNotThrowAnyException();
    }
}
