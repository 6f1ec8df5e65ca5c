package io.proffer.governance.draft;

import io.proffer.governance.Checks;
import io.proffer.governance.Review.Changes;
import io.proffer.lint.Finding;
import io.proffer.lint.Severity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the author of a ruleset should know.
 *
 * @param changes what is different from the base, in numbers
 * @param sentences what is different from the base, a sentence each; the first of them
 * @param lint what lint found, counted
 * @param findings what lint found; the first of it
 * @param notices what reading the files brought up, sentences
 */
public record Diagnostics(
        Changes changes, List<String> sentences, Checks.Lint lint, List<Found> findings, List<String> notices) {
    private static final int LISTED = 200;

    /** Copies the lists; of very long ones, their beginning. */
    public Diagnostics {
        sentences = sentences.stream().limit(LISTED).toList();
        findings = findings.stream().limit(LISTED).toList();
        notices = List.copyOf(notices);
    }

    /**
     * Something lint found.
     *
     * @param code stable code, such as {@code E-SEM-002}
     * @param severity how much it weighs
     * @param table key of the table
     * @param rowId id of the row, null when the whole table is meant
     * @param cell sheet and cell
     * @param message what is wrong and what to do
     */
    public record Found(
            String code,
            Severity severity,
            String table,
            @Nullable String rowId,
            String cell,
            String message) {
        static Found of(Finding finding) {
            return new Found(
                    finding.code().code(),
                    finding.code().severity(),
                    finding.table(),
                    finding.rowId(),
                    finding.place().toString(),
                    finding.message());
        }
    }
}
