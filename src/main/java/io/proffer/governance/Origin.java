package io.proffer.governance;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a ruleset comes from.
 *
 * @param author who made it
 * @param createdAt when it was first stored
 * @param changedAt when its content last changed
 * @param contributors others who changed its content
 * @param sourceRef where the files are kept under version control, null when the author did not say
 * @param comment what the author says about it, null for nothing
 */
public record Origin(
        String author,
        Instant createdAt,
        Instant changedAt,
        List<String> contributors,
        @Nullable String sourceRef,
        @Nullable String comment) {
    /** Copies the list. */
    public Origin {
        contributors = List.copyOf(contributors);
    }

    /** Author of what was imported at the first start. */
    public static final String FIRST_START = "first-start";

    /** The same origin with a change of the content. */
    public Origin changed(String by, Instant at, @Nullable String ref, @Nullable String said) {
        List<String> others = Stream.concat(contributors.stream(), Stream.of(by))
                .filter(user -> !user.equals(author))
                .distinct()
                .toList();
        return new Origin(author, createdAt, at, others, ref == null ? sourceRef : ref, said == null ? comment : said);
    }

    /** True for somebody whose work it is. */
    public boolean isBy(String user) {
        return author.equals(user) || contributors.contains(user);
    }
}
