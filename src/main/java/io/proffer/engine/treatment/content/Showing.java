package io.proffer.engine.treatment.content;

import io.proffer.engine.context.Facts;
import io.proffer.engine.engagement.Engaged.Candidate;
import io.proffer.engine.snapshot.Snapshot;

/**
 * One proposition about to be put into words. While it lasts, the facts of the snapshot speak of its offer and audience.
 *
 * @param snapshot the account's snapshot
 * @param candidate the offer and why it is needed
 * @param audience who reads it
 * @param figures figures texts may name
 */
public record Showing(Snapshot snapshot, Candidate candidate, Audience audience, Figures figures) {
    /** The facts tables read. */
    public Facts facts() {
        return snapshot.facts();
    }
}
