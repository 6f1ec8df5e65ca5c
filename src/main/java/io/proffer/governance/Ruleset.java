package io.proffer.governance;

/**
 * A ruleset as it is kept.
 *
 * @param id {@code rls_…}
 * @param number counts rulesets of this installation, from 1
 * @param revision counts its changes and steps, from 1; approvals and changes name the one they saw. What is only noted of
 *     it leaves it, so that it takes nobody's edits away
 * @param state where it stands
 * @param content what it says
 * @param origin where it comes from
 * @param base what it was made from
 * @param checks what is known of its quality
 * @param review what it would change, and who has to agree and did
 * @param course when it ruled or shall rule
 */
public record Ruleset(
        String id,
        int number,
        long revision,
        RulesetState state,
        Content content,
        Origin origin,
        BaseOf base,
        Checks checks,
        Review review,
        Course course) {

    /** This ruleset after something happened to it. */
    public Ruleset now(RulesetState reached, Course taken) {
        return new Ruleset(id, number, revision + 1, reached, content, origin, base, checks, review, taken);
    }

    /** This ruleset in another state. */
    public Ruleset now(RulesetState reached) {
        return now(reached, course);
    }

    /** This ruleset with other words about it, in another state. */
    public Ruleset now(RulesetState reached, Review reviewed) {
        return new Ruleset(id, number, revision + 1, reached, content, origin, base, checks, reviewed, course);
    }

    /** This ruleset, of which more is known; it stays where it stands. */
    public Ruleset noted(Review known) {
        return new Ruleset(id, number, revision, state, content, origin, base, checks, known, course);
    }

    /** This ruleset after a check. */
    public Ruleset checked(RulesetState reached, Checks found) {
        return new Ruleset(id, number, revision + 1, reached, content, origin, base, found, review, course);
    }
}
