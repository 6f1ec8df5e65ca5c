package io.proffer.governance.draft;

import io.proffer.governance.Review.Changes;
import java.util.List;

/**
 * What the author of a ruleset should know.
 *
 * @param changes what is different from the base, in numbers
 * @param sentences what is different from the base, a sentence each; the first of them
 * @param notices what reading the files brought up, sentences
 */
public record Diagnostics(Changes changes, List<String> sentences, List<String> notices) {
    /** Most sentences that are listed; the whole difference has all. */
    static final int LISTED = 200;

    /** Copies the lists. */
    public Diagnostics {
        sentences = List.copyOf(sentences);
        notices = List.copyOf(notices);
    }
}
