package io.proffer.governance.live;

import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.RulesetFiles;

/** Lets a rulebook answer from the next decision on. */
@FunctionalInterface
public interface Serving {

    /**
     * Swaps to a rulebook.
     *
     * @param loaded the rulebook, owned by the one who serves it from now on
     * @param files what it was loaded from
     */
    void serve(LoadResult.Loaded loaded, RulesetFiles files);
}
