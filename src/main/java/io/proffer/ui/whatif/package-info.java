/**
 * What if: would the decision be another if a fact, the day or the ruleset were?
 *
 * <p>In: an account, facts that are changed, a day, a ruleset. Out: two decisions side by side, stored nowhere. It reads
 * the ruleset that is named.
 */
@NullMarked
package io.proffer.ui.whatif;

import org.jspecify.annotations.NullMarked;
