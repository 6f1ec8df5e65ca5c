package io.proffer.wiring;

import io.proffer.accounts.AccountStore;
import io.proffer.decisions.DecisionAnswer;
import io.proffer.decisions.DecisionCall;
import io.proffer.decisions.DecisionDesk;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.signals.Intake;
import io.proffer.signals.Pace;
import io.proffer.signals.Redecisions;
import io.proffer.signals.SignalStore;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Lets signals lead to decisions. */
final class Reactions {

    @Produces
    @Singleton
    Redecisions redecisions(SignalStore store, DecisionDesk desk, InstantSource clock, ProfferSettings settings) {
        ProfferSettings.SignalSettings signals = settings.signals();
        Pace pace = new Pace(signals.queue(), signals.workers(), signals.settle(), signals.sweep());
        return new Redecisions(
                store,
                (account, trigger) -> !(desk.decide(DecisionCall.of(account).causedBy(trigger), null)
                        instanceof DecisionAnswer.NoRulebook),
                clock,
                pace);
    }

    @Produces
    @Singleton
    Intake intake(
            SignalStore store,
            AccountStore accounts,
            ActiveRulebook rulebook,
            Redecisions redecisions,
            InstantSource clock) {
        return new Intake(store, accounts, rulebook, redecisions, clock);
    }

    void start(@Observes StartupEvent event, Redecisions redecisions) {
        redecisions.start();
    }

    void stop(@Observes ShutdownEvent event, Redecisions redecisions) {
        redecisions.stop();
    }
}
