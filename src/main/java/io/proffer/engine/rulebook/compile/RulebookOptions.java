package io.proffer.engine.rulebook.compile;

import io.proffer.engine.rulebook.PreparedStore;

/**
 * How rulebooks are compiled.
 *
 * @param tables what tables are served from
 * @param firingLimit rule firings in one decision that count as endless
 * @param application class loader of the facts that rules import
 * @param prepared where compiled rules and proofs of tables are kept
 * @param build tells this build of the engine from every other, since a proof holds for one build only; empty when that is
 *     not known, and then every rulebook is proven anew
 */
public record RulebookOptions(
        TableEngine tables, int firingLimit, ClassLoader application, PreparedStore prepared, String build) {
    /** Rule firings that count as endless when nothing else is said. */
    public static final int FIRING_LIMIT = 1_000;

    /** The index, the usual limit, this program's class loader, and no store. */
    public static RulebookOptions standard() {
        return new RulebookOptions(
                TableEngine.INDEX, FIRING_LIMIT, RulebookOptions.class.getClassLoader(), PreparedStore.NONE, "");
    }

    /** These options with a store of prepared work, done by this build or found there. */
    public RulebookOptions with(PreparedStore store, String build) {
        return new RulebookOptions(tables, firingLimit, application, store, build);
    }

    /** These options with tables served from elsewhere. */
    public RulebookOptions with(TableEngine engine) {
        return new RulebookOptions(engine, firingLimit, application, prepared, build);
    }
}
