package io.proffer;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Keeps Drools from writing a trace of every firing: outside the service nobody sets a level, and all levels are on. */
public final class QuietDrools implements LauncherSessionListener {
    private static final Logger DROOLS = Logger.getLogger("org.drools");

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        DROOLS.setLevel(Level.INFO);
    }
}
