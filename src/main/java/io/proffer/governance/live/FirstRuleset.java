package io.proffer.governance.live;

import io.proffer.audit.AuditAction;
import io.proffer.governance.BaseOf;
import io.proffer.governance.Checks;
import io.proffer.governance.Content;
import io.proffer.governance.Course;
import io.proffer.governance.Mention;
import io.proffer.governance.Origin;
import io.proffer.governance.Review;
import io.proffer.governance.Ruleset;
import io.proffer.governance.RulesetState;
import io.proffer.governance.RulesetStore;
import io.proffer.governance.kept.KeptFiles;
import io.proffer.governance.kept.Typed;
import io.proffer.ids.IdSource;
import io.proffer.rulesets.LoadResult;
import io.proffer.rulesets.RulesetFiles;
import java.time.Instant;
import java.util.List;

/** Imports what the program was first started with. */
public final class FirstRuleset {
    private final RulesetStore store;
    private final IdSource ids;

    /** Imports into a store. */
    public FirstRuleset(RulesetStore store, IdSource ids) {
        this.store = store;
        this.ids = ids;
    }

    /**
     * Keeps files as ruleset 1, which rules by what is stored; when there are rulesets already, nothing happens.
     *
     * @return true when it was kept
     */
    public boolean plant(LoadResult.Loaded loaded, RulesetFiles files, Instant at) {
        return store.inLine(line -> {
            if (line.nextNumber() != 1) {
                return false;
            }
            line.keep(KeptFiles.bytes(files));
            Ruleset first = new Ruleset(
                    ids.next("rls"),
                    1,
                    1,
                    RulesetState.ACTIVE,
                    content(Typed.of(loaded), files),
                    new Origin(Origin.FIRST_START, at, at, List.of(), null, null),
                    BaseOf.NONE,
                    Checks.NONE,
                    Review.of("", new Review.Changes(0, 0, 0, 0, 0)),
                    Course.NONE.begun(at, Origin.FIRST_START, null));
            line.put(first);
            line.turn();
            line.note(Mention.of(first, Origin.FIRST_START, null).act(AuditAction.RULESET_ACTIVATED, first.id(), at));
            return true;
        });
    }

    private static Content content(Typed typed, RulesetFiles files) {
        return new Content(typed.hash(), KeptFiles.of(files, List.of()), typed.keys());
    }
}
