package io.proffer.architecture.violations.scenarios;

import java.nio.file.Path;

/** Breaks: scenarios depend on the engine and account documents only. */
record FileScenario(Path file) {}
