package io.proffer.governance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ruleset would change, and who has to agree and did.
 *
 * @param diffHash fingerprint of the difference from its base, {@code sha256:…}
 * @param changes the difference in numbers
 * @param required who has to agree, null until it is handed in
 * @param approvals who agreed to exactly this content and difference
 * @param submittedBy who handed it in, null until then
 * @param impact what a simulation on stored accounts found, null while none was run
 */
public record Review(
        String diffHash,
        Changes changes,
        @Nullable Requirement required,
        List<Approval> approvals,
        @Nullable String submittedBy,
        @Nullable Impact impact) {

    /** Copies the list. */
    public Review {
        approvals = List.copyOf(approvals);
    }

    /** What was found about a content that nobody has looked at yet. */
    public static Review of(String diffHash, Changes changes) {
        return new Review(diffHash, changes, null, List.of(), null, null);
    }

    /** This review, handed in; it starts without approvals. */
    public Review submitted(Requirement asked, String by) {
        return new Review(diffHash, changes, asked, List.of(), by, impact);
    }

    /** This review without any approval. */
    public Review voided() {
        return new Review(diffHash, changes, null, List.of(), null, impact);
    }

    /** This review with these approvals. */
    public Review with(List<Approval> given) {
        return new Review(diffHash, changes, required, given, submittedBy, impact);
    }

    /** This review with what a simulation found. */
    public Review with(Impact found) {
        return new Review(diffHash, changes, required, approvals, submittedBy, found);
    }

    /**
     * A difference in numbers.
     *
     * @param tables tables and test sheets that differ
     * @param added rows and scenarios only the ruleset has
     * @param removed rows and scenarios only the base has
     * @param changed rows and scenarios that say something else
     * @param moved rows that stand elsewhere
     */
    public record Changes(int tables, int added, int removed, int changed, int moved) {}

    /**
     * What a simulation found.
     *
     * @param simulation its id
     * @param accounts accounts compared
     * @param reach accounts for which the answer changes, scaled up when a sample was compared
     */
    public record Impact(String simulation, long accounts, long reach) {}
}
