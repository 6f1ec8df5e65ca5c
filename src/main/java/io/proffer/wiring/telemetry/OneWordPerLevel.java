package io.proffer.wiring.telemetry;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.Level;

/** Rooms that know only the JDK say SEVERE and WARNING, the framework ERROR and WARN: one search has to find both. */
@LoggingFilter(name = "one-word-per-level")
public final class OneWordPerLevel implements Filter {

    @Override
    public boolean isLoggable(LogRecord line) {
        if (line.getLevel() == java.util.logging.Level.SEVERE) {
            line.setLevel(Level.ERROR);
        } else if (line.getLevel() == java.util.logging.Level.WARNING) {
            line.setLevel(Level.WARN);
        }
        return true;
    }
}
