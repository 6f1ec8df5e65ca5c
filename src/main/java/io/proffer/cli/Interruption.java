package io.proffer.cli;

import java.util.function.IntSupplier;

/** Last words for the case that the process is told to stop (Ctrl-C, SIGTERM) in the middle of its work. */
final class Interruption {

    private Interruption() {}

    /** Does the work; {@code lastWords} run on another thread when the process is stopped before it is done. */
    static int guarding(IntSupplier work, Runnable lastWords) {
        Thread hook = new Thread(lastWords, "proffer-interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.getAsInt();
        } finally {
            remove(hook);
        }
    }

    private static void remove(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // The process is stopping: the hook runs or has run.
        }
    }
}
