package io.proffer.audit;

import io.proffer.audit.ChainCheck.Broken;
import io.proffer.audit.ChainCheck.Intact;
import io.proffer.audit.ChainCheck.Verdict;
import io.proffer.ports.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Follows the chain in the background, one at a time, so that whoever asked may leave and come back, to any replica. */
public final class Verification {
    private static final Logger LOG = Logger.getLogger(Verification.class.getName());

    /** One that runs and was not heard of for so long has lost its replica. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final AuditLog log;
    private final VerificationStore store;
    private final InstantSource clock;

    /** Verifications of a log. */
    public Verification(AuditLog log, VerificationStore store, InstantSource clock) {
        this.log = log;
        this.store = store;
        this.clock = clock;
    }

    /**
     * How far a verification is.
     *
     * @param followed sequence of the last entry that was looked at
     * @param end sequence of the last entry there was when it began
     * @param endedAt when it ended, null while it runs
     * @param intact what was found when nothing was changed, else null
     * @param broken what was found when something was changed, else null
     * @param problem why it could not be finished, null when it could
     */
    public record Progress(
            long followed,
            long end,
            @Nullable Instant endedAt,
            @Nullable Intact intact,
            @Nullable Broken broken,
            @Nullable String problem) {
        static Progress running(long followed, long end) {
            return new Progress(followed, end, null, null, null, null);
        }

        Progress found(Verdict verdict, Instant now) {
            return verdict instanceof Intact intact
                    ? new Progress(end, end, now, intact, null, null)
                    : new Progress(end, end, now, null, (Broken) verdict, null);
        }

        Progress unfinished(String why, Instant now) {
            return new Progress(followed, end, now, null, null, why);
        }

        /** True while it runs. */
        public boolean running() {
            return endedAt == null;
        }
    }

    /** The latest verification, empty before the first. */
    public Optional<Progress> latest() {
        return store.latest().map(this::now);
    }

    private Progress now(VerificationStore.Kept kept) {
        boolean lost = kept.progress().running() && kept.heardAt().plus(SILENCE).isBefore(clock.instant());
        return lost
                ? kept.progress().unfinished("The replica that followed was stopped. Start it again.", kept.heardAt())
                : kept.progress();
    }

    /** Begins one, unless one runs. */
    public synchronized Progress begin() {
        Optional<Progress> before = latest().filter(Progress::running);
        if (before.isPresent()) {
            return before.get();
        }
        AuditHead end = log.head();
        Progress begun = Progress.running(0, end.sequence());
        keep(begun);
        Thread worker = new Thread(() -> follow(begun, end), "audit-verification");
        worker.setDaemon(true);
        worker.start();
        return begun;
    }

    private void keep(Progress progress) {
        store.keep(progress, clock.instant());
    }

    private void follow(Progress begun, AuditHead end) {
        try {
            Verdict verdict = ChainCheck.of(log, end, followed -> keep(Progress.running(followed, end.sequence())));
            keep(begun.found(verdict, clock.instant()));
        } catch (StoreUnavailable e) {
            LOG.warning("The store does not answer: the chain was not followed to its end.");
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The chain could not be followed to its end.", e);
            giveUp(begun, String.valueOf(e.getMessage()));
        }
    }

    private void giveUp(Progress begun, String why) {
        try {
            keep(begun.unfinished(why, clock.instant()));
        } catch (StoreUnavailable e) {
            LOG.warning("The store does not answer: how a verification ended is not kept.");
        }
    }
}
