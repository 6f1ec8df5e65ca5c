package io.proffer.signals;

import io.proffer.engine.memory.SignalSeen;
import java.time.Instant;

/**
 * An event that was taken in.
 *
 * @param accountId account it happened to
 * @param source who reported it
 * @param eventId its name there
 * @param receivedAt when it came
 * @param expiresAt when it counts no more
 * @param decides true when the account is to be decided on again because of it
 * @param seen what a decision reads of it; its id follows from source and event id
 */
public record Signal(
        String accountId,
        String source,
        String eventId,
        Instant receivedAt,
        Instant expiresAt,
        boolean decides,
        SignalSeen seen) {}
