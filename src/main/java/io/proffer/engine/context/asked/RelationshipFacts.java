package io.proffer.engine.context.asked;

import org.jspecify.annotations.Nullable;

/**
 * The relationship with an account as a whole, as the tables on readiness, coverage and thanks read it. Null is unknown.
 *
 * @param maxNeedStrength strongest need for anything that is sold, 0 to 100; 0 when there is none
 * @param potentialScore readiness for more, 0 to 100
 * @param objectivesUnmet objectives of the account that no reached milestone bears the key of
 * @param participationKind kind of feedback at hand
 * @param participation12m how often the account took part in it in twelve months
 */
public record RelationshipFacts(
        @Nullable Integer maxNeedStrength,
        @Nullable Integer potentialScore,
        @Nullable Integer objectivesUnmet,
        @Nullable String participationKind,
        @Nullable Integer participation12m) {

    /** Only the need is known. */
    public static RelationshipFacts need(int strength) {
        return new RelationshipFacts(strength, null, null, null, null);
    }

    /** The potential and the objectives are known. */
    public static RelationshipFacts potential(int score, @Nullable Integer objectivesUnmet) {
        return new RelationshipFacts(null, score, objectivesUnmet, null, null);
    }

    /** One kind of feedback is at hand. */
    public static RelationshipFacts participation(String kind, int count) {
        return new RelationshipFacts(null, null, null, kind, count);
    }
}
