package io.proffer.engine.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How accounts are dealt, over 100,000 ids. */
class BucketsTest {
    private static final int IDS = 100_000;

    @Test
    void everyBasisPointGetsItsShare() {
        Buckets buckets = new Buckets("GLOBAL_HOLDOUT", "s0050");
        long[] observed = new long[100];
        for (int i = 0; i < IDS; i++) {
            observed[buckets.of(id(i)) / 100]++;
        }
        // 99 degrees of freedom: 148.2 is exceeded by chance once in a thousand times.
        assertThat(chiSquare(observed)).isLessThan(148.2);
    }

    @Test
    void fivePercentAreFivePercent() {
        Buckets buckets = new Buckets("GLOBAL_HOLDOUT", "s0050");
        long held = IntStream.range(0, IDS).filter(i -> buckets.of(id(i)) < 500).count();
        // Standard deviation 69; four of them.
        assertThat(held).isBetween(5_000L - 276, 5_000L + 276);
    }

    @Test
    void experimentsAndSaltsDealIndependently() {
        Buckets one = new Buckets("GLOBAL_HOLDOUT", "s0050");
        for (Buckets other :
                new Buckets[] {new Buckets("NO_LEVERS", "s0050"), new Buckets("GLOBAL_HOLDOUT", "s0051")}) {
            long[] observed = new long[100];
            for (int i = 0; i < IDS; i++) {
                observed[one.of(id(i)) / 1_000 * 10 + other.of(id(i)) / 1_000]++;
            }
            assertThat(chiSquare(observed)).isLessThan(148.2);
        }
    }

    @Test
    void theDealIsTheDocumentedOne() {
        assertThat(new Buckets("GLOBAL_HOLDOUT", "s0050").of("acct_robo")).isEqualTo(4_190);
        assertThat(new Buckets("NO_LEVERS", "s0003").of("acct_robo")).isEqualTo(5_932);
        assertThat(new Buckets("TRIAL_2026H1", "s0024").of("acct_robo")).isEqualTo(6_423);
    }

    private static String id(int i) {
        return "acct_" + i;
    }

    private static double chiSquare(long[] observed) {
        double expected = (double) IDS / observed.length;
        double sum = 0;
        for (long count : observed) {
            sum += (count - expected) * (count - expected) / expected;
        }
        return sum;
    }
}
