package io.proffer.governance.review;

import java.util.Set;

/**
 * Who speaks.
 *
 * @param user name
 * @param governs roles of {@code offer_governance} this person may speak in
 */
public record Person(String user, Set<GovernanceRole> governs) {
    /** Copies the set. */
    public Person {
        governs = Set.copyOf(governs);
    }
}
