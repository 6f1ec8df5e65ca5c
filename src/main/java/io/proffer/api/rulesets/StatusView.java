package io.proffer.api.rulesets;

import io.proffer.governance.Ruleset;
import io.proffer.governance.kept.Rulesets;
import io.proffer.ports.StoreUnavailable;
import io.proffer.rulesets.RulesetStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which rulebook serves, and why.
 *
 * @param active the rulebook that serves, null when there is none; where it is the stored one, with the instant since
 *     which that rules
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
        Ruleset stored = stored(rulesets);
        return new StatusView(
                rulesets.isStored() && stored != null ? since(status.active(), stored) : status.active(),
                status.lastLoad(),
                status.engine(),
                rulesets.isStored() ? "store" : "files",
                stored == null
                        ? null
                        : new Stored(
                                stored.id(), stored.number(), stored.content().hash()));
    }

    private static @Nullable Ruleset stored(Rulesets rulesets) {
        try {
            return rulesets.active().orElse(null);
        } catch (StoreUnavailable e) {
            return null;
        }
    }

    /** A stored ruleset rules since it was let, whenever this replica loaded it. */
    private static RulesetStatus.@Nullable Active since(RulesetStatus.@Nullable Active active, Ruleset stored) {
        Instant let = stored.course().activatedAt();
        return active == null
                        || let == null
                        || !active.hash().equals(stored.content().hash())
                ? active
                : new RulesetStatus.Active(active.id(), active.hash(), let);
    }
}
