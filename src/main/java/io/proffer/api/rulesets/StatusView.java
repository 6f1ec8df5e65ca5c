package io.proffer.api.rulesets;

import io.proffer.governance.kept.Rulesets;
import io.proffer.ports.StoreUnavailable;
import io.proffer.rulesets.RulesetStatus;
import org.jspecify.annotations.Nullable;

/**
 * Which rulebook serves, and why.
 *
 * @param active the rulebook that serves, null when there is none
 * @param lastLoad the last attempt to load, null before the first
 * @param engine what serves matches: {@code index} or {@code drools}
 * @param source what rules here: {@code files} or {@code store}
 * @param stored the ruleset that rules by what is stored, null when none is or the store does not answer; with source
 *     {@code files} it waits
 */
record StatusView(
        RulesetStatus.@Nullable Active active,
        RulesetStatus.@Nullable LastLoad lastLoad,
        String engine,
        String source,
        @Nullable Stored stored) {

    /** A stored ruleset by its names. */
    record Stored(String id, int number, String contentHash) {}

    static StatusView of(RulesetStatus status, Rulesets rulesets) {
        return new StatusView(
                status.active(),
                status.lastLoad(),
                status.engine(),
                rulesets.isStored() ? "store" : "files",
                stored(rulesets));
    }

    private static @Nullable Stored stored(Rulesets rulesets) {
        try {
            return rulesets.active()
                    .map(active -> new Stored(
                            active.id(), active.number(), active.content().hash()))
                    .orElse(null);
        } catch (StoreUnavailable e) {
            return null;
        }
    }
}
