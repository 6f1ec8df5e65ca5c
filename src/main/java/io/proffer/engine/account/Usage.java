package io.proffer.engine.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Use of entitlements, feature by feature. */
public record Usage(
        @Nullable List<EntitlementUsage> entitlements,
        @Nullable Instant asOf) {
    /** Copies the lists. */
    public Usage {
        entitlements = entitlements == null ? null : List.copyOf(entitlements);
    }
}
