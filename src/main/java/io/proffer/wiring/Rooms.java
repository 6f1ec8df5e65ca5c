package io.proffer.wiring;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.proffer.accounts.AccountStore;
import io.proffer.accounts.Accounts;
import io.proffer.budgets.BudgetDesk;
import io.proffer.budgets.BudgetRecords;
import io.proffer.decisions.DecisionDesk;
import io.proffer.decisions.DecisionLog;
import io.proffer.decisions.DecisionWatch;
import io.proffer.decisions.memory.Memories;
import io.proffer.decisions.memory.Recollection;
import io.proffer.engine.rulebook.compile.RulebookCompiler;
import io.proffer.engine.rulebook.compile.RulebookOptions;
import io.proffer.erasure.AccountRecords;
import io.proffer.erasure.Erasure;
import io.proffer.events.EventSource;
import io.proffer.experiments.ExperimentDesk;
import io.proffer.experiments.ExperimentRecords;
import io.proffer.http.limits.Limits;
import io.proffer.ids.IdSource;
import io.proffer.ids.TimedIds;
import io.proffer.json.CanonicalJson;
import io.proffer.overrides.OverrideStore;
import io.proffer.overrides.Overrides;
import io.proffer.prices.PriceDesk;
import io.proffer.prices.PriceRecords;
import io.proffer.propositions.PropositionSchedule;
import io.proffer.propositions.PropositionStore;
import io.proffer.propositions.report.PropositionDesk;
import io.proffer.propositions.report.ReportWatch;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.rulesets.RulebookLoader;
import io.proffer.rulesets.prepared.PreparedWork;
import io.proffer.rulesets.prepared.SharedProofs;
import io.proffer.signals.SignalStore;
import io.proffer.wiring.telemetry.TelemetrySettings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;

/** Furnishes the rooms: they are plain classes and get here what they need. */
final class Rooms {
    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    /** Prefixed ULIDs, in the order they were given. */
    @Produces
    @Singleton
    IdSource ids() {
        return new TimedIds();
    }

    @Produces
    @Singleton
    Limits limits(ProfferSettings settings) {
        ProfferSettings.LimitSettings limits = settings.limits();
        return new Limits(
                new Limits.Rate(limits.requests(), limits.requestsBurst()),
                new Limits.Rate(limits.uploads(), limits.uploadsBurst()),
                new Limits.Rate(limits.refusals(), limits.refusalsBurst()),
                limits.underWay());
    }

    @Produces
    @Singleton
    ObjectMapper mapper() {
        return CanonicalJson.mapper();
    }

    @Produces
    @Singleton
    RulebookFolders folders(ProfferSettings settings) {
        return RulebookFolders.of(settings.rulesDir(), settings.tablesDir());
    }

    @Produces
    @Singleton
    LastGood lastGood(ProfferSettings settings) {
        return new LastGood(settings.dataDir().resolve("last-good"));
    }

    @Produces
    @Singleton
    RulebookLoader loader(ProfferSettings settings, SharedProofs proofs) {
        Path prepared = settings.dataDir().resolve("prepared");
        RulebookOptions options =
                RulebookOptions.standard().with(settings.tables().engine());
        return new RulebookLoader(new RulebookCompiler(PreparedWork.sharedBy(proofs, prepared, options)));
    }

    @Produces
    @Singleton
    ActiveRulebook activeRulebook(ProfferSettings settings) {
        return new ActiveRulebook(settings.tables().engine().name().toLowerCase(Locale.ROOT));
    }

    @Produces
    @Singleton
    EventSource eventSource(ProfferSettings settings) {
        return new EventSource(settings.events().source().toString());
    }

    @Produces
    @Singleton
    TelemetrySettings telemetry(ProfferSettings settings) {
        return settings.telemetry();
    }

    @Produces
    @Singleton
    Accounts accounts(AccountStore store, InstantSource clock) {
        return new Accounts(store, clock);
    }

    @Produces
    @Singleton
    Memories memories(Recollection recollection, SignalStore signals) {
        return new Memories(recollection, signals);
    }

    @Produces
    @Singleton
    BudgetDesk budgetDesk(BudgetRecords records) {
        return new BudgetDesk(records);
    }

    @Produces
    @Singleton
    ExperimentDesk experimentDesk(ExperimentRecords records) {
        return new ExperimentDesk(records);
    }

    @Produces
    @Singleton
    PropositionDesk propositionDesk(
            PropositionStore store,
            AccountStore accounts,
            ActiveRulebook rulebook,
            InstantSource clock,
            IdSource ids,
            ReportWatch watch) {
        return new PropositionDesk(store, accounts, rulebook, clock, ids, watch);
    }

    @Produces
    @Singleton
    Erasure erasure(PropositionStore propositions, PropositionDesk desk, AccountRecords records, InstantSource clock) {
        return new Erasure(propositions, desk, records, clock);
    }

    @Produces
    @Singleton
    PropositionSchedule propositionSchedule(PropositionStore store, IdSource ids) {
        return new PropositionSchedule(store, ids);
    }

    @Produces
    @Singleton
    Overrides overrides(
            OverrideStore store, AccountStore accounts, ActiveRulebook rulebook, InstantSource clock, IdSource ids) {
        return new Overrides(store, accounts, rulebook, clock, ids::next);
    }

    @Produces
    @Singleton
    DecisionDesk desk(
            AccountStore accounts,
            DecisionLog log,
            Memories memories,
            ActiveRulebook rulebook,
            InstantSource clock,
            IdSource ids,
            DecisionWatch watch) {
        return new DecisionDesk(accounts, log, memories, rulebook, clock, ids, watch);
    }

    @Produces
    @Singleton
    PriceDesk priceDesk(
            AccountStore accounts,
            PriceRecords records,
            Memories memories,
            ActiveRulebook rulebook,
            InstantSource clock,
            IdSource ids) {
        return new PriceDesk(accounts, records, memories, rulebook, clock, ids);
    }
}
