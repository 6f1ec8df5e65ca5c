package io.proffer.rulesets;

import io.proffer.engine.rulebook.Rulebook;
import java.nio.file.Path;

/** The rulebook of the project's own {@code rules/} and {@code decision-tables/}, loaded once for all tests. */
public final class ShippedRulebook {
    private static final Rulebook RULEBOOK = load();

    private ShippedRulebook() {}

    /** The rulebook. */
    public static Rulebook get() {
        return RULEBOOK;
    }

    private static Rulebook load() {
        LoadResult result = TestLoader.get().load(Path.of("rules"), Path.of("decision-tables"));
        if (result instanceof LoadResult.Loaded loaded) {
            return loaded.rulebook();
        }
        throw new AssertionError(result.toString());
    }
}
