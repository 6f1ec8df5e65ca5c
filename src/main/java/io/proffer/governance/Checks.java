package io.proffer.governance;

import io.proffer.reports.Remark;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the quality of a ruleset.
 *
 * @param lint what lint found, counted
 * @param tests how its scenarios went, null while they were not run
 */
public record Checks(Lint lint, @Nullable Tests tests) {
    /** Nothing was found and nothing was run. */
    public static final Checks NONE = new Checks(new Lint(0, 0), null);

    /** What lint found, before scenarios are run. */
    public static Checks of(List<Remark> findings) {
        int errors = (int) findings.stream()
                .filter(finding -> finding.level() == Remark.Level.ERROR)
                .count();
        return new Checks(new Lint(errors, findings.size() - errors), null);
    }

    /**
     * What lint found.
     *
     * @param errors findings that keep it from being validated
     * @param warnings findings that people should know
     */
    public record Lint(int errors, int warnings) {}

    /**
     * How scenarios went.
     *
     * @param passed those that came out as expected
     * @param failed those that did not
     * @param skipped those that are switched off
     * @param at when they were run
     */
    public record Tests(int passed, int failed, int skipped, Instant at) {}
}
