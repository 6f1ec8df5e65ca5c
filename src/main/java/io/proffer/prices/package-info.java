/**
 * What would an offer cost this account, and what would it bring?
 *
 * <p>In: a call about a kept account. Out: a quote, a value case or a request for an exception, kept before it is
 * answered and never authoritative; or the plans and the grid as they are. It reads the rules through the engine.
 */
@NullMarked
package io.proffer.prices;

import org.jspecify.annotations.NullMarked;
