package io.proffer.wiring;

import io.proffer.ports.StoreUnavailable;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Work that comes round again on a thread of its own while the service runs; a round that fails keeps none from coming. */
public final class Rounds {
    private static final Duration SHORTEST = Duration.ofMillis(50);

    private final Logger log;
    private final String work;
    private final Logger.Level away;
    private final ScheduledExecutorService timer;

    private Rounds(Class<?> owner, String thread, String work, Logger.Level away) {
        this.log = Logger.getLogger(owner);
        this.work = work;
        this.away = away;
        this.timer = Executors.newSingleThreadScheduledExecutor(each -> daemon(thread, each));
    }

    /**
     * Rounds of somebody's work.
     *
     * @param owner whose log says what failed
     * @param thread name of the thread
     * @param work what is done, as the subject of a sentence
     */
    public static Rounds of(Class<?> owner, String thread, String work) {
        return new Rounds(owner, thread, work, Logger.Level.WARN);
    }

    /** Rounds of work that nobody misses while the store is away. */
    public static Rounds quiet(Class<?> owner, String thread, String work) {
        return new Rounds(owner, thread, work, Logger.Level.DEBUG);
    }

    /** A thread that keeps no process alive. */
    public static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /** Begins at once, and again after each pause. */
    public void now(Duration pause, Runnable round) {
        schedule(Duration.ZERO, pause, round);
    }

    /** Begins after a pause, and again after each. */
    public void after(Duration pause, Runnable round) {
        schedule(pause, pause, round);
    }

    private void schedule(Duration first, Duration pause, Runnable round) {
        long every = Math.max(SHORTEST.toMillis(), pause.toMillis());
        timer.scheduleWithFixedDelay(() -> run(round), first.toMillis(), every, TimeUnit.MILLISECONDS);
    }

    /** Ends them. */
    public void end() {
        timer.shutdownNow();
    }

    /** One round, now; what it throws is logged. */
    public void run(Runnable round) {
        try {
            round.run();
        } catch (StoreUnavailable e) {
            log.logf(away, "The store does not answer; %s waits for the next round.", work);
        } catch (RuntimeException | Error e) {
            // What leaves a round would be the last of its timer.
            log.errorf(e, "In this round %s failed; the next one comes as usual.", work);
        }
    }
}
