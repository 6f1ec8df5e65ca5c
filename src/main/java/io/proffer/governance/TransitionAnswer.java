package io.proffer.governance;

import io.proffer.rulesets.FileFault;
import java.time.Instant;
import java.util.List;

/** What became of a wish about a ruleset. */
public sealed interface TransitionAnswer {

    /** It is so; an approval may leave it in review until there are enough. */
    record Done(Ruleset ruleset) implements TransitionAnswer {}

    /** There is no such ruleset. */
    record Unknown(String id) implements TransitionAnswer {}

    /** It cannot be brought there from where it stands. */
    record Illegal(Ruleset ruleset) implements TransitionAnswer {}

    /** Nobody agrees to what they made or handed in. */
    record OwnChange(String user) implements TransitionAnswer {}

    /** What was seen is not what is there; a hash that was not given counts as another one. */
    record NotWhatWasShown(Ruleset ruleset) implements TransitionAnswer {}

    /** Planned for later than plans are made for. */
    record TooFarAhead(Instant latest) implements TransitionAnswer {}

    /** It cannot be done, for a reason in words. */
    record Refused(Ruleset ruleset, String why) implements TransitionAnswer {}

    /** The person may not agree in that role. */
    record WrongRole(Ruleset ruleset, String why, List<String> open) implements TransitionAnswer {
        /** Copies the list. */
        public WrongRole {
            open = List.copyOf(open);
        }
    }

    /** Its checks fail; it stays a draft. */
    record ChecksFailed(Ruleset ruleset, List<FileFault> findings) implements TransitionAnswer {
        /** Copies the list. */
        public ChecksFailed {
            findings = List.copyOf(findings);
        }
    }

    /** The files on disk rule here, so no stored ruleset can. */
    record FilesRule(Ruleset ruleset) implements TransitionAnswer {}

    /** Another ruleset rules than the one it was made from. */
    record Outdated(Ruleset ruleset, Ruleset ruling) implements TransitionAnswer {}

    /** No rulebook serves, so nobody knows who has to agree. */
    record NoRulebook() implements TransitionAnswer {}
}
