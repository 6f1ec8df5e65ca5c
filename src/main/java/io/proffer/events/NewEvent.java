package io.proffer.events;

import io.proffer.json.CanonicalJson;
import java.time.Instant;

/**
 * What happened, before it has a place in the feed.
 *
 * @param type what happened
 * @param subject account it happened to, or the thing it happened to where there is no account
 * @param at when it happened
 * @param data canonical JSON of the particulars
 */
public record NewEvent(EventType type, String subject, Instant at, String data) {

    /** An event whose particulars are a record. */
    public static NewEvent of(EventType type, String subject, Instant at, Record data) {
        return new NewEvent(type, subject, at, CanonicalJson.text(data));
    }
}
