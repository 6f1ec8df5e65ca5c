package io.proffer.architecture.violations.engine.catalog;

import java.util.logging.Logger;

/** Breaks: the engine depends only on java without logging, jspecify and itself. */
final class LoggingPlan {
    static final Logger LOG = Logger.getLogger("plan");
}
