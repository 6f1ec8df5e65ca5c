package io.proffer.cli;

import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What libraries log while a verb runs: warnings and worse, on standard error.
 *
 * <p>Without the service nobody configures the log, and the log manager then takes every trace message and keeps it for a
 * configuration that never comes: half of the time of a decision.
 */
final class LibraryLog {
    private static final Logger ROOT = Logger.getLogger("");

    private LibraryLog() {}

    static void warningsOnly() {
        for (Handler waiting : ROOT.getHandlers()) {
            ROOT.removeHandler(waiting);
        }
        ROOT.addHandler(new ConsoleHandler());
        ROOT.setLevel(Level.WARNING);
    }
}
