package io.proffer.audit;

import io.proffer.audit.ChainCheck.Verdict;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Follows the chain in the background, one at a time, so that whoever asked may leave and come back. */
public final class Verification {
    private static final Logger LOG = Logger.getLogger(Verification.class.getName());

    private final AuditLog log;
    private final AtomicReference<@Nullable Progress> latest = new AtomicReference<>();

    /** Verifications of a log. */
    public Verification(AuditLog log) {
        this.log = log;
    }

    /**
     * How far a verification is.
     *
     * @param followed sequence of the last entry that was looked at
     * @param end sequence of the last entry there was when it began
     * @param verdict what was found, null while it runs
     * @param problem why it could not be finished, null when it could
     */
    public record Progress(
            long followed,
            long end,
            @Nullable Verdict verdict,
            @Nullable String problem) {
        /** True while it runs. */
        public boolean running() {
            return verdict == null && problem == null;
        }
    }

    /** The latest verification, null before the first. */
    public @Nullable Progress latest() {
        return latest.get();
    }

    /** Begins one, unless one runs. */
    public synchronized Progress begin() {
        Progress before = latest.get();
        if (before != null && before.running()) {
            return before;
        }
        AuditHead end = log.head();
        Progress begun = new Progress(0, end.sequence(), null, null);
        latest.set(begun);
        Thread worker = new Thread(() -> follow(end), "audit-verification");
        worker.setDaemon(true);
        worker.start();
        return begun;
    }

    private void follow(AuditHead end) {
        try {
            Verdict verdict =
                    ChainCheck.of(log, end, followed -> latest.set(new Progress(followed, end.sequence(), null, null)));
            latest.set(new Progress(end.sequence(), end.sequence(), verdict, null));
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The chain could not be followed to its end.", e);
            latest.set(new Progress(0, end.sequence(), null, String.valueOf(e.getMessage())));
        }
    }
}
