package io.proffer.rulesets;

import io.proffer.engine.rulebook.Rulebook;
import io.proffer.scenarios.ScenarioSheet;
import java.util.List;
import java.util.Map;

/** The outcome of loading the files of a rulebook. */
public sealed interface LoadResult {

    /**
     * The files make a rulebook that may serve.
     *
     * @param files by the key of a table, the file it stands in
     * @param scenarios what its authors say it must answer; not yet run
     * @param notices what its authors should know, sentences
     */
    record Loaded(Rulebook rulebook, Map<String, String> files, List<ScenarioSheet> scenarios, List<String> notices)
            implements LoadResult {
        /** Copies the lists. */
        public Loaded {
            files = Map.copyOf(files);
            scenarios = List.copyOf(scenarios);
            notices = List.copyOf(notices);
        }

        /** A rulebook whose files are not known. */
        public Loaded(Rulebook rulebook, List<ScenarioSheet> scenarios, List<String> notices) {
            this(rulebook, Map.of(), scenarios, notices);
        }
    }

    /**
     * The files do not.
     *
     * @param faults at least one, of all files, in the order of files
     * @param faultCount how many there are in all; a file lists its first ones
     */
    record Refused(List<FileFault> faults, int faultCount) implements LoadResult {
        /** Copies the list. */
        public Refused {
            faults = List.copyOf(faults);
        }
    }
}
