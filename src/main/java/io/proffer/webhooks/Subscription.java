package io.proffer.webhooks;

import io.proffer.events.OutgoingEvent;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who wants to be told.
 *
 * @param id its id
 * @param wish what it wants
 * @param state whether it is told
 * @param reason why it is not, null while it is
 * @param version counts its changes
 * @param createdBy who asked for it
 * @param createdAt when
 */
public record Subscription(
        String id, Wish wish, State state, @Nullable String reason, long version, String createdBy, Instant createdAt) {

    /** Whether a subscriber is told. */
    public enum State {
        /** It is. */
        ACTIVE,
        /** Not now; nothing is lost meanwhile. */
        PAUSED,
        /** It said itself that it is gone. */
        DISABLED
    }

    /** How an event is written (CloudEvents 1.0, HTTP binding). */
    public enum Mode {
        /** The whole event in the body, so that the signature covers it all. */
        STRUCTURED,
        /** The particulars in the body, the rest in headers. */
        BINARY
    }

    /**
     * What a subscriber wants.
     *
     * @param url where it listens
     * @param types codes of the types it wants, none for all
     * @param subject the one subject it wants, null for any
     * @param secretRef name of the secret in the configuration that its events are signed with
     * @param mode how events are written
     */
    public record Wish(
            URI url, List<String> types, @Nullable String subject, String secretRef, Mode mode) {
        /** Copies the list. */
        public Wish {
            types = List.copyOf(types);
        }

        /** True when an event is wanted. */
        public boolean wants(OutgoingEvent event) {
            return (types.isEmpty() || types.contains(event.type()))
                    && (subject == null || subject.equals(event.subject()));
        }
    }
}
