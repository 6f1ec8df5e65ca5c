package io.proffer.wiring;

import io.proffer.governance.RulesetStore;
import io.proffer.governance.draft.Drafts;
import io.proffer.governance.draft.Ruling;
import io.proffer.governance.kept.Library;
import io.proffer.governance.kept.Rulesets;
import io.proffer.ids.IdSource;
import io.proffer.rulesets.RulebookLoader;
import io.proffer.rulesets.RulesetFiles;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.InstantSource;

/** Furnishes the rooms that govern rulesets. */
final class GovernanceRooms {

    @Produces
    @Singleton
    Ruling ruling(RulebookFolders folders, ProfferSettings settings) {
        boolean stored = settings.rulebook().source() == RulebookOrigin.STORE;
        return new Ruling() {
            @Override
            public boolean isStored() {
                return stored;
            }

            @Override
            public RulesetFiles disk() throws IOException {
                return RulesetFiles.of(folders.rules(), folders.tables());
            }
        };
    }

    @Produces
    @Singleton
    Library library(RulesetStore store, RulebookLoader loader) {
        return new Library(store, loader);
    }

    @Produces
    @Singleton
    Rulesets rulesets(RulesetStore store, Library library) {
        return new Rulesets(store, library);
    }

    @Produces
    @Singleton
    Drafts drafts(RulesetStore store, Library library, Ruling ruling, InstantSource clock, IdSource ids) {
        return new Drafts(store, library, ruling, clock, ids);
    }
}
