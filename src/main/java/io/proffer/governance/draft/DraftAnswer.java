package io.proffer.governance.draft;

import io.proffer.governance.Ruleset;
import io.proffer.governance.kept.Rulesets;
import io.proffer.rulesets.FileFault;
import java.util.List;

/** What became of workbooks that an author sent. */
public sealed interface DraftAnswer {

    /** They are stored. */
    record Stored(Ruleset ruleset, Diagnostics diagnostics) implements DraftAnswer {}

    /** They have no fault; nothing was stored. */
    record Sound(String contentHash, Diagnostics diagnostics) implements DraftAnswer {}

    /**
     * They have faults; nothing was stored.
     *
     * @param sent names of the files that were sent, in order
     * @param faults the first faults of each file
     * @param faultCount how many there are in all
     */
    record Faulty(List<String> sent, List<FileFault> faults, int faultCount) implements DraftAnswer {
        /** Copies the lists. */
        public Faulty {
            sent = List.copyOf(sent);
            faults = List.copyOf(faults);
        }
    }

    /** Copies of the files that were sent, with what is wrong in the cells it stands in. */
    record Annotated(List<Rulesets.Named> files) implements DraftAnswer {
        /** Copies the list. */
        public Annotated {
            files = List.copyOf(files);
        }
    }

    /** There is no such ruleset. */
    record Unknown(String id) implements DraftAnswer {}

    /** What it shall be based on cannot be read. */
    record Baseless(String why) implements DraftAnswer {}

    /** Somebody changed it since the revision that was named. */
    record Overtaken(Ruleset ruleset) implements DraftAnswer {}

    /** Its content cannot change any more. */
    record Closed(Ruleset ruleset) implements DraftAnswer {}

    /** Too much is being read. */
    record Busy() implements DraftAnswer {}
}
