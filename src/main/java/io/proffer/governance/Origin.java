package io.proffer.governance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a ruleset comes from.
 *
 * @param author who made it
 * @param createdAt when it was first stored
 * @param changedAt when its content last changed
 * @param sourceRef where the files are kept under version control, null when the author did not say
 * @param comment what the author says about it, null for nothing
 */
public record Origin(
        String author,
        Instant createdAt,
        Instant changedAt,
        @Nullable String sourceRef,
        @Nullable String comment) {
    /** Author of what was imported at the first start. */
    public static final String FIRST_START = "first-start";

    /** The same origin with a change of the content. */
    public Origin changed(Instant at, @Nullable String ref, @Nullable String said) {
        return new Origin(author, createdAt, at, ref == null ? sourceRef : ref, said == null ? comment : said);
    }
}
