package io.proffer.rulesets;

import io.proffer.engine.rulebook.compile.RulebookCompiler;
import io.proffer.engine.rulebook.compile.RulebookOptions;
import io.proffer.rulesets.prepared.PreparedWork;
import java.nio.file.Path;

/** Loads as an installation does: what was compiled and proven once is kept, here for all tests. */
public final class TestLoader {
    private static final RulebookLoader LOADER = new RulebookLoader(new RulebookCompiler(
            PreparedWork.keptIn(Path.of("target", "prepared-by-tests"), RulebookOptions.standard())));

    private TestLoader() {}

    /** The loader. */
    public static RulebookLoader get() {
        return LOADER;
    }
}
