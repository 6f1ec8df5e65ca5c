package io.proffer.architecture.violations.migration;

/** Breaks: the import of foreign tables runs nothing. */
record RunningImport(ProcessBuilder command, java.lang.reflect.Method setter) {}
