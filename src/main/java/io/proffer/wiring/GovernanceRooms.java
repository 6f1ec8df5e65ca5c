package io.proffer.wiring;

import io.proffer.accounts.AccountStore;
import io.proffer.audit.AuditLog;
import io.proffer.audit.Verification;
import io.proffer.audit.VerificationStore;
import io.proffer.decisions.DecisionDesk;
import io.proffer.governance.RulesetStore;
import io.proffer.governance.draft.Drafts;
import io.proffer.governance.draft.RowChanges;
import io.proffer.governance.draft.Ruling;
import io.proffer.governance.kept.Library;
import io.proffer.governance.kept.Rulesets;
import io.proffer.governance.live.Activations;
import io.proffer.governance.live.FirstRuleset;
import io.proffer.governance.review.Transitions;
import io.proffer.governance.review.Validation;
import io.proffer.ids.IdSource;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.rulesets.RulebookLoader;
import io.proffer.rulesets.RulesetFiles;
import io.proffer.sample.SampleDocuments;
import io.proffer.simulation.dryrun.ChosenRuleset;
import io.proffer.simulation.dryrun.DryRuns;
import io.proffer.simulation.impact.SimulationStore;
import io.proffer.simulation.impact.Simulations;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
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
    Rulesets rulesets(RulesetStore store, Library library, AuditLog log, Ruling ruling) {
        return new Rulesets(store, library, log, ruling.isStored());
    }

    @Produces
    @Singleton
    Drafts drafts(RulesetStore store, Library library, Ruling ruling, InstantSource clock, IdSource ids) {
        return new Drafts(store, library, ruling, clock, ids);
    }

    @Produces
    @Singleton
    RowChanges rowChanges(Rulesets rulesets, Drafts drafts) {
        return new RowChanges(rulesets, drafts);
    }

    @Produces
    @Singleton
    Verification verification(AuditLog log, VerificationStore store, InstantSource clock) {
        return new Verification(log, store, clock);
    }

    @Produces
    @Singleton
    Validation validation(Library library) {
        return new Validation(library, SampleDocuments::new);
    }

    @Produces
    @Singleton
    FirstRuleset firstRuleset(RulesetStore store, IdSource ids) {
        return new FirstRuleset(store, ids);
    }

    @Produces
    @Singleton
    Activations activations(
            RulesetStore store,
            Library library,
            Ruling ruling,
            ActiveRulebook rulebooks,
            RulebookKeeper keeper,
            InstantSource clock) {
        return new Activations(store, library, ruling, rulebooks, keeper::serve, clock);
    }

    @Produces
    @Singleton
    Simulations simulations(
            SimulationStore store,
            AccountStore accounts,
            Rulesets rulesets,
            Library library,
            Transitions transitions,
            InstantSource clock,
            IdSource ids) {
        return new Simulations(store, accounts, rulesets, library, transitions, clock, ids);
    }

    @Produces
    @Singleton
    DryRuns dryRuns(DecisionDesk desk, Rulesets rulesets, Library library) {
        return new DryRuns(desk, rulesets, library);
    }

    @Produces
    @Singleton
    ChosenRuleset chosenRuleset(DecisionDesk desk, ActiveRulebook serving, Rulesets rulesets, DryRuns dryRuns) {
        return new ChosenRuleset(desk, serving, rulesets, dryRuns);
    }

    void stop(@Observes ShutdownEvent event, Simulations simulations, DryRuns dryRuns) {
        dryRuns.stop();
        simulations.stop();
    }

    @Produces
    @Singleton
    Transitions transitions(
            RulesetStore store,
            Library library,
            ActiveRulebook serving,
            Validation validation,
            Activations activations,
            InstantSource clock) {
        return new Transitions(store, library, serving, validation, activations, clock);
    }
}
