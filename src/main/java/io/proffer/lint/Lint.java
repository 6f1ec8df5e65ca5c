package io.proffer.lint;

import io.proffer.lint.check.Checks;
import java.util.List;

/** Looks through decision tables for what their authors cannot have meant. Pure: the same subject, the same findings. */
public final class Lint {
    private Lint() {}

    /** Everything found, in the order of tables, rows and codes; empty when the tables are clean. */
    public static List<Finding> of(Subject subject) {
        return Checks.all(subject);
    }
}
