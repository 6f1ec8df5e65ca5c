package io.proffer.cli;

import io.proffer.engine.rulebook.Rulebook;
import io.proffer.rulesets.FileFault;
import io.proffer.rulesets.LoadResult;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a verb finds the rulebook it works with. */
@FunctionalInterface
public interface Rulebooks {

    /**
     * What the files of two folders make.
     *
     * @param rules folder of the vocabulary and the DRL, null for the usual one
     * @param tables folder of the workbooks, null for the usual one
     * @throws UnusableRulebook when a folder that is named does not exist
     */
    LoadResult read(@Nullable Path rules, @Nullable Path tables);

    /**
     * The rulebook of two folders, as {@link #read}.
     *
     * @throws UnusableRulebook when they make none; the message names every fault
     */
    default Rulebook load(@Nullable Path rules, @Nullable Path tables) {
        LoadResult result = read(rules, tables);
        if (result instanceof LoadResult.Loaded loaded) {
            return loaded.rulebook();
        }
        LoadResult.Refused refused = (LoadResult.Refused) result;
        String faults =
                refused.faults().stream().map(FileFault::toString).collect(Collectors.joining("\n  ", "  ", ""));
        throw new UnusableRulebook("The rulebook cannot be used, " + said(refused.faultCount()) + ":\n" + faults);
    }

    /** A number of faults in words: {@code 1 fault}, {@code 7 faults}. */
    static String said(int faults) {
        return faults == 1 ? "1 fault" : faults + " faults";
    }

    /** Files that make no rulebook. */
    final class UnusableRulebook extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableRulebook(String message) {
            super(message);
        }
    }
}
