package io.proffer.governance.draft;

import io.proffer.governance.BaseOf;
import io.proffer.governance.kept.KeptFiles;
import io.proffer.governance.kept.Typed;
import io.proffer.rulesets.RulesetFiles;
import io.proffer.rulesets.RulesetFiles.NamedFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rest of a draft comes from.
 *
 * @param id the ruleset, null for the files on disk
 * @param files its files
 * @param typed what they say
 */
record Ground(@Nullable String id, RulesetFiles files, Typed typed) {

    /** This base as it is kept with a ruleset. */
    BaseOf kept() {
        return new BaseOf(id, typed.hash(), KeptFiles.of(files, List.of()));
    }

    /** The files of tables. */
    List<NamedFile> tables() {
        return files.tables();
    }
}
