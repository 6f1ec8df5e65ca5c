package io.proffer.engine.rulebook.compile;

import io.proffer.engine.rulebook.drl.CompiledRulesStore;

/**
 * How rulebooks are compiled.
 *
 * @param tables what tables are served from
 * @param firingLimit rule firings in one decision that count as endless
 * @param application class loader of the facts that rules import
 * @param compiledRules where compiled DRL is kept
 */
public record RulebookOptions(
        TableEngine tables, int firingLimit, ClassLoader application, CompiledRulesStore compiledRules) {
    /** Rule firings that count as endless when nothing else is said. */
    public static final int FIRING_LIMIT = 1_000;

    /** The index, the usual limit, this program's class loader, and no store. */
    public static RulebookOptions standard() {
        return new RulebookOptions(
                TableEngine.INDEX, FIRING_LIMIT, RulebookOptions.class.getClassLoader(), CompiledRulesStore.NONE);
    }

    /** These options with a store of compiled rules. */
    public RulebookOptions with(CompiledRulesStore store) {
        return new RulebookOptions(tables, firingLimit, application, store);
    }

    /** These options with tables served from elsewhere. */
    public RulebookOptions with(TableEngine engine) {
        return new RulebookOptions(engine, firingLimit, application, compiledRules);
    }
}
