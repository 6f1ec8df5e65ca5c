package io.proffer.governance;

import org.jspecify.annotations.Nullable;

/**
 * Who wants something of which ruleset.
 *
 * @param id the ruleset
 * @param revision the revision that was seen, null when any will do
 * @param by who wants it
 * @param comment why, null for nothing
 */
public record Order(
        String id,
        @Nullable Long revision,
        String by,
        @Nullable String comment) {

    /** True when somebody changed the ruleset since it was seen. */
    public boolean isOvertakenBy(Ruleset ruleset) {
        return revision != null && revision != ruleset.revision();
    }
}
