package io.proffer.governance.draft;

import io.proffer.governance.Checks;
import io.proffer.governance.Review.Changes;
import io.proffer.reports.Remark;
import java.util.List;

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
        Changes changes, List<String> sentences, Checks.Lint lint, List<Remark> findings, List<String> notices) {
    private static final int LISTED = 200;

    /** Copies the lists; of very long ones, their beginning. */
    public Diagnostics {
        sentences = sentences.stream().limit(LISTED).toList();
        findings = findings.stream().limit(LISTED).toList();
        notices = List.copyOf(notices);
    }
}
