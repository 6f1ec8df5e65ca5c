package io.proffer.idempotency;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Keeps the keys of requests with what was answered; it throws when the store does not answer. */
public interface RequestKeys {
    /** How long an answer is kept. */
    Duration KEPT = Duration.ofHours(24);

    /** How long a request may be in flight; whoever took longer died on the way. */
    Duration LONGEST_FLIGHT = Duration.ofMinutes(10);

    /** What a key stands for. */
    sealed interface Claim {}

    /** Nothing yet: the request is made now, and nobody else makes it under this key. */
    record Fresh() implements Claim {}

    /** The same request, answered. */
    record Answered(Answer answer) implements Claim {}

    /** Another request. */
    record Reused() implements Claim {}

    /** The same request, which is being answered. */
    record InFlight() implements Claim {}

    /**
     * An answer.
     *
     * @param status HTTP status
     * @param location address of what was made, null for none
     * @param etag version of what was made or changed, null for none
     * @param mediaType media type of the body, null when there is none
     * @param body the body, null when there is none
     */
    record Answer(
            int status,
            @Nullable String location,
            @Nullable String etag,
            @Nullable String mediaType,
            @Nullable String body) {}

    /**
     * Claims a key for a request.
     *
     * @param key the client's key
     * @param fingerprint of who asks what
     * @param subject account or proposition that is asked about, with which the answer is erased; null for none
     */
    Claim claim(String key, String fingerprint, @Nullable String subject, Instant now);

    /** Keeps the answer to the request of a claimed key, unless its subject was erased meanwhile. */
    void answered(String key, Answer answer);

    /** Frees a claimed key: the request had no effect. */
    void release(String key);
}
