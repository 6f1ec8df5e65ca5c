package io.proffer.rulesets;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rulebook serves and how the last load went.
 *
 * @param active the rulebook that serves, null when there is none
 * @param lastLoad the last attempt to load, null before the first
 * @param engine what serves matches: {@code index} or {@code drools}
 */
public record RulesetStatus(
        @Nullable Active active, @Nullable LastLoad lastLoad, String engine) {

    /**
     * A rulebook that serves.
     *
     * @param id {@code rls_…}
     * @param hash {@code sha256:…}
     * @param activatedAt when it began to serve
     */
    public record Active(String id, String hash, Instant activatedAt) {}

    /**
     * An attempt to load.
     *
     * @param at when
     * @param ok true when it led to a rulebook that may serve
     * @param problems why not; with ok, what an operator should know of what serves
     */
    public record LastLoad(Instant at, boolean ok, List<FileFault> problems) {
        /** Copies the list. */
        public LastLoad {
            problems = List.copyOf(problems);
        }
    }
}
