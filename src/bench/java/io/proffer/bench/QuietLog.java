package io.proffer.bench;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Logs warnings only, as the service does. Outside of it nobody configures the log manager, which then takes every trace
 * message of Drools and doubles the time of a decision.
 */
final class QuietLog {
    /** The argument of the virtual machine that makes the root logger the one that libraries use. */
    static final String LOG_MANAGER = "-Djava.util.logging.manager=org.jboss.logmanager.LogManager";

    private static final Logger ROOT = Logger.getLogger("");

    private QuietLog() {}

    static void warningsOnly() {
        ROOT.setLevel(Level.WARNING);
    }
}
