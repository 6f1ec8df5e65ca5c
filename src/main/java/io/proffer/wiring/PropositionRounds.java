package io.proffer.wiring;

import io.proffer.accounts.StoreUnavailable;
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
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Wakes and closes propositions when their time comes; whoever woke up is decided again. */
@Singleton
class PropositionRounds {
    private static final Logger LOG = Logger.getLogger(PropositionRounds.class);

    private final PropositionSchedule schedule;
    private final DecisionDesk desk;
    private final InstantSource clock;
    private final ProfferSettings.PropositionSettings settings;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "proposition-rounds");
        thread.setDaemon(true);
        return thread;
    });

    PropositionRounds(PropositionSchedule schedule, DecisionDesk desk, InstantSource clock, ProfferSettings settings) {
        this.schedule = schedule;
        this.desk = desk;
        this.clock = clock;
        this.settings = settings.propositions();
    }

    void start(@Observes StartupEvent event) {
        long every = Math.max(100, settings.poll().toMillis());
        timer.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
    }

    /** One round, now. */
    void round() {
        try {
            PropositionSchedule.Round round = schedule.run(clock, this::decideAgain);
            if (round.expired() > 0 || !round.woken().isEmpty()) {
                LOG.infof(
                        "Propositions: %d expired, %d accounts woken.",
                        round.expired(), round.woken().size());
            }
        } catch (StoreUnavailable e) {
            LOG.warn("The store does not answer; propositions that are due wait for the next round.");
        } catch (RuntimeException e) {
            LOG.error("A round over due propositions failed; the next one comes as usual.", e);
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
