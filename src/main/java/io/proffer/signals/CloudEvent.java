package io.proffer.signals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is sent (CloudEvents 1.0, structured).
 *
 * @param specversion must be {@code 1.0}
 * @param id with {@code source} it names the event, however often it is sent
 * @param source who reports
 * @param type what happened
 * @param subject account it happened to
 * @param time when it happened, null for now
 * @param ttl how long it counts, as an ISO 8601 duration; null for 30 days
 * @param data particulars
 */
public record CloudEvent(
        String specversion,
        String id,
        String source,
        SignalType type,
        String subject,
        @Nullable Instant time,
        @Nullable String ttl,
        @Nullable ObjectNode data) {}
