package io.proffer.store.propositions;

import io.proffer.ports.BadCursor;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended that goes by score.
 *
 * @param score score of its last entry, below zero when it has none
 * @param id id of its last entry
 */
record ScoreCursor(BigDecimal score, String id) {
    private static final int MOST_DECIMALS = 100;
    private static final BigDecimal NONE = BigDecimal.ONE.negate();

    /** Behind a proposition, which may have no score. */
    static ScoreCursor behind(@Nullable BigDecimal score, String id) {
        return new ScoreCursor(score == null ? NONE : score, id);
    }

    /** The cursor of a text that {@link #text()} wrote. */
    static ScoreCursor of(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            int comma = plain.indexOf(',');
            BigDecimal score = new BigDecimal(plain.substring(0, Math.max(0, comma)));
            if (Math.abs((long) score.scale()) > MOST_DECIMALS) {
                throw new BadCursor(text);
            }
            return new ScoreCursor(score, plain.substring(comma + 1));
        } catch (IllegalArgumentException e) {
            throw new BadCursor(text);
        }
    }

    /** The cursor as a client carries it. */
    String text() {
        byte[] plain = (score.toPlainString() + "," + id).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain);
    }
}
