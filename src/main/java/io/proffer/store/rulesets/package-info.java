/**
 * The store of rulesets: which were made, what do they say, and which one rules?
 *
 * <p>In: what the port {@link io.proffer.governance.RulesetStore} takes. Out: the same, never an entity. It reads no rules.
 */
@NullMarked
package io.proffer.store.rulesets;

import org.jspecify.annotations.NullMarked;
