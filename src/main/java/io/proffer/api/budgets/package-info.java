/**
 * The budget addresses: what is left, and where did the rest go?
 *
 * <p>In: a budget key, a part, an instant. Out: standings and lines of a ledger. Reads {@code budgets} (DT-25).
 */
@NullMarked
package io.proffer.api.budgets;

import org.jspecify.annotations.NullMarked;
