package io.proffer.governance.live;

import io.proffer.rulesets.ActiveRulebook;
import io.proffer.rulesets.RulesetFiles;

/** Lets a rulebook answer from the next decision on. */
@FunctionalInterface
public interface Serving {

    /**
     * Swaps to a rulebook.
     *
     * @param rulebook the rulebook; its lease remains with the caller
     * @param files what it was loaded from
     */
    void serve(ActiveRulebook.Lease rulebook, RulesetFiles files);
}
