package io.proffer.audit;

import io.proffer.json.CanonicalJson;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something that somebody does, before it has its place in the chain.
 *
 * @param at when, in whole milliseconds
 * @param actor user who does it, {@code system} for what the service does itself
 * @param action what is done
 * @param subject what it is done to
 * @param details particulars as canonical JSON, an object
 */
public record AuditAct(Instant at, String actor, AuditAction action, AuditSubject subject, String details) {
    /** The actor of what the service does itself. */
    public static final String SYSTEM = "system";

    /** Cuts the instant to what every store keeps. */
    public AuditAct {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** An act whose particulars are a record. */
    public static AuditAct of(Instant at, String actor, AuditAction action, AuditSubject subject, Record details) {
        return new AuditAct(at, actor, action, subject, CanonicalJson.text(details));
    }
}
