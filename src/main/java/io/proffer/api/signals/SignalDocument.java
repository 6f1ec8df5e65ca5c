package io.proffer.api.signals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event in the contract (CloudEvents 1.0).
 *
 * @param specversion 1.0
 * @param type what happened, such as {@code feature.gate.hit}
 * @param subject id of the account
 * @param time when it happened, null for now
 * @param ttl how long it counts, an ISO 8601 duration; null for 30 days
 */
record SignalDocument(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        @Nullable Instant time,
        @Nullable String ttl,
        @Nullable ObjectNode data) {}
