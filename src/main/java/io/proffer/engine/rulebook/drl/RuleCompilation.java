package io.proffer.engine.rulebook.drl;

import io.proffer.engine.rulebook.RuleSession;
import java.util.List;

/** The outcome of compiling DRL files. */
public sealed interface RuleCompilation {

    /** Rules that run. */
    record Ready(RuleSession session) implements RuleCompilation {}

    /**
     * What is wrong.
     *
     * @param faults at least one, by file and line
     */
    record Faulty(List<RuleFault> faults) implements RuleCompilation {
        /** Copies the list. */
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
