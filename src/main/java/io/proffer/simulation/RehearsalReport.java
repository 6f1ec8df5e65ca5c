package io.proffer.simulation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came of a rehearsal.
 *
 * @param plan how long, and with which luck
 * @param accounts accounts that lived through it
 * @param decisions decisions made
 * @param heldBack presentations that a limit or a budget did not allow
 * @param verdicts refused candidates by verdict
 * @param events what happened to propositions, by type
 * @param offers what was proposed, presented and accepted, by offer
 * @param faults what does not balance; empty when everything does
 */
public record RehearsalReport(
        Rehearsal.Plan plan,
        int accounts,
        long decisions,
        long heldBack,
        Map<String, Long> verdicts,
        Map<String, Long> events,
        Map<String, OfferCount> offers,
        List<String> faults) {

    /** Copies the collections, sorted. */
    public RehearsalReport {
        verdicts = java.util.Collections.unmodifiableMap(new TreeMap<>(verdicts));
        events = java.util.Collections.unmodifiableMap(new TreeMap<>(events));
        offers = java.util.Collections.unmodifiableMap(new TreeMap<>(offers));
        faults = List.copyOf(faults);
    }

    /**
     * What became of an offer.
     *
     * @param proposed propositions made
     * @param presented of these, shown
     * @param accepted of these, accepted
     */
    public record OfferCount(long proposed, long presented, long accepted) {}
}
