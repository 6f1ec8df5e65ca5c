package io.proffer.http.governance;

import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.json.Nearest;
import java.util.List;

/** Refusals of names that are of nothing. */
public final class Unknowns {
    private Unknowns() {}

    /** There is no such table; the nearest one is named. */
    public static RequestRefused table(String key, List<String> known) {
        String meant = Nearest.hint(key, known);
        return new RequestRefused(
                ProblemKind.UNKNOWN_TABLE,
                "The rulebook has no table \"" + key + "\"." + meant + " See /api/v1/tables.");
    }

    /** There is no such ruleset. */
    public static RequestRefused ruleset(String id) {
        return new RequestRefused(
                ProblemKind.UNKNOWN_RULESET, "There is no ruleset \"" + id + "\". See /api/v1/rulesets.");
    }
}
