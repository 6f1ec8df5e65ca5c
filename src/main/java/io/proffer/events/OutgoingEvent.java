package io.proffer.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.json.CanonicalJson;
import java.time.Instant;
import java.util.Locale;

/**
 * An event as it is sent: CloudEvents 1.0, structured.
 *
 * @param specversion always {@code 1.0}
 * @param id {@code evt_…}; with {@code source} it names the event for good, however often it is delivered
 * @param type such as {@code offers.decision.made}
 * @param source the installation
 * @param subject account, or the thing it is about where there is no account
 * @param time when it happened
 * @param sequence its place in the feed (CloudEvents extension): nineteen digits, in the order of text and of numbers
 * @param datacontenttype always {@code application/json}
 * @param data the particulars
 */
public record OutgoingEvent(
        String specversion,
        String id,
        String type,
        String source,
        String subject,
        Instant time,
        String sequence,
        String datacontenttype,
        JsonNode data) {

    /** An event at its place in the feed. */
    public static OutgoingEvent at(long place, String id, String source, NewEvent event) {
        return new OutgoingEvent(
                "1.0",
                id,
                event.type().code(),
                source,
                event.subject(),
                event.at(),
                sequence(place),
                "application/json",
                CanonicalJson.readBack(event.data()));
    }

    /** Its place in the feed. */
    public long place() {
        return Long.parseLong(sequence);
    }

    /** A place in the feed as text. */
    public static String sequence(long place) {
        return String.format(Locale.ROOT, "%019d", place);
    }
}
