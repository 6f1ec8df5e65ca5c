package io.proffer.simulation.impact;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.Segment;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are compared.
 *
 * @param filter what they have in common, null for all
 * @param sample about how many of all kept accounts are looked at, null for all; the same ones each time
 */
public record Population(@Nullable Filter filter, @Nullable Integer sample) {
    /** Everybody. */
    static final Population ALL = new Population(null, null);

    private static final double SPAN = 1L << 32;

    /**
     * What accounts have in common; null is any.
     *
     * @param segment segment
     * @param region region
     * @param territory territory
     * @param plan key of their plan
     */
    public record Filter(
            @Nullable Segment segment,
            @Nullable String region,
            @Nullable String territory,
            @Nullable String plan) {

        boolean takes(Account account) {
            String ofPlan = account.subscription() == null
                    ? null
                    : account.subscription().planKey();
            return fits(segment, account.segment())
                    && fits(region, account.region())
                    && fits(territory, account.territory())
                    && fits(plan, ofPlan);
        }

        private static boolean fits(@Nullable Object wanted, @Nullable Object found) {
            return wanted == null || Objects.equals(wanted, found);
        }
    }

    /** The share of all accounts that is looked at, above 0 and at most 1. */
    double share(long kept) {
        return sample == null || sample >= kept ? 1 : (double) sample / kept;
    }

    /** True when an account is looked at; it falls by its id alone. */
    boolean takes(Account account, double share) {
        CRC32 id = new CRC32();
        id.update(account.id().getBytes(StandardCharsets.UTF_8));
        return id.getValue() / SPAN < share && (filter == null || filter.takes(account));
    }
}
