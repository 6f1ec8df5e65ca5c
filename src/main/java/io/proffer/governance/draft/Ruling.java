package io.proffer.governance.draft;

import io.proffer.rulesets.RulesetFiles;
import java.io.IOException;

/** Whether the files on disk or the stored rulesets rule here. */
public interface Ruling {

    /** True when a stored ruleset rules, false when the files on disk do. */
    boolean isStored();

    /**
     * The files on disk as they are now.
     *
     * @throws IOException when they cannot be read
     */
    RulesetFiles disk() throws IOException;
}
