package io.proffer.engine.rulebook.compile;

import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.rulebook.drl.RuleFault;
import java.util.List;

/** The outcome of compiling a rulebook. */
public sealed interface Compilation {

    /** A rulebook that may serve. */
    record Compiled(Rulebook rulebook) implements Compilation {}

    /**
     * What is wrong, all of it at once.
     *
     * @param faults at least one, by file and line
     */
    record Refused(List<RuleFault> faults) implements Compilation {
        /** Copies the list. */
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
