package io.proffer.engine.contact;

import io.proffer.engine.engagement.Engaged.Candidate;
import io.proffer.engine.snapshot.Snapshot;
import java.util.List;

/**
 * What may be put to the customer.
 *
 * @param snapshot the account's snapshot
 * @param candidates candidates that no limit, suppression or hold keeps back
 */
public record Contactable(Snapshot snapshot, List<Candidate> candidates) {
    /** Copies the list. */
    public Contactable {
        candidates = List.copyOf(candidates);
    }
}
