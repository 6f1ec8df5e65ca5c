package io.proffer.cli;

import io.proffer.engine.rulebook.Rulebook;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a verb finds the rulebook it works with. */
@FunctionalInterface
interface Rulebooks {

    /**
     * The rulebook of two folders.
     *
     * @param rules folder of the vocabulary and the DRL, null for the usual one
     * @param tables folder of the workbooks, null for the usual one
     * @throws UnusableRulebook when they make none; the message names every fault
     */
    Rulebook load(@Nullable Path rules, @Nullable Path tables);

    /** Files that make no rulebook. */
    final class UnusableRulebook extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableRulebook(String message) {
            super(message);
        }
    }
}
