package io.proffer.wiring;

import io.proffer.decisions.DecisionAnswer;
import io.proffer.decisions.DecisionCall;
import io.proffer.decisions.DecisionDesk;
import io.proffer.engine.decision.DecisionRequest.Trigger;
import io.proffer.propositions.PropositionSchedule;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Wakes and closes propositions when their time comes; whoever woke up is decided again. */
@Singleton
class PropositionRounds {
    private static final Logger LOG = Logger.getLogger(PropositionRounds.class);

    private final PropositionSchedule schedule;
    private final DecisionDesk desk;
    private final InstantSource clock;
    private final ProfferSettings.PropositionSettings settings;
    private final Rounds rounds =
            Rounds.of(PropositionRounds.class, "proposition-rounds", "what is due of propositions");

    PropositionRounds(PropositionSchedule schedule, DecisionDesk desk, InstantSource clock, ProfferSettings settings) {
        this.schedule = schedule;
        this.desk = desk;
        this.clock = clock;
        this.settings = settings.propositions();
    }

    void start(@Observes StartupEvent event) {
        rounds.after(settings.poll(), this::round);
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
    }

    /** One round, now. */
    void round() {
        PropositionSchedule.Round round = schedule.run(clock, this::decideAgain);
        if (round.expired() > 0 || !round.woken().isEmpty()) {
            LOG.infof(
                    "Propositions: %d expired, %d accounts woken.",
                    round.expired(), round.woken().size());
        }
    }

    /** False when it was not: then its account is found again. */
    private boolean decideAgain(String accountId) {
        try {
            DecisionCall call = DecisionCall.of(accountId).causedBy(new Trigger("snooze.ended", null));
            return desk.decide(call, null) instanceof DecisionAnswer.Made;
        } catch (RuntimeException e) {
            // The proposition stands again all the same; the others that woke up have a right to their turn.
            LOG.warnf(e, "Account %s woke up and could not be decided on again.", accountId);
            return false;
        }
    }
}
