package io.proffer.store;

import io.proffer.json.Years;
import io.proffer.ports.BadCursor;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended.
 *
 * @param at instant of its last entry
 * @param id id of its last entry
 */
public record Cursor(Instant at, String id) {

    /** The cursor of a text that {@link #text()} wrote. */
    public static Cursor of(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int comma = plain.indexOf(',');
            Instant at = Instant.parse(plain.substring(0, Math.max(0, comma)));
            if (!Years.include(at)) {
                throw new BadCursor(text);
            }
            return new Cursor(at, plain.substring(comma + 1));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new BadCursor(text);
        }
    }

    /** The cursor of a text, null for the first page. */
    public static @Nullable Cursor ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }

    /** The cursor as a client carries it. */
    public String text() {
        byte[] plain = (at + "," + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
