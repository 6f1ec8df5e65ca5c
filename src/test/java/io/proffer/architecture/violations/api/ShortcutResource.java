package io.proffer.architecture.violations.api;

import io.proffer.architecture.violations.store.HttpAwareRows;
import jakarta.inject.Inject;
import picocli.CommandLine;

/** Breaks: doors never use the store, picocli stays in cli, dependencies come through constructors. */
final class ShortcutResource {

    @Inject
    HttpAwareRows rows;

    CommandLine commandLine() {
        return new CommandLine(rows);
    }
}
