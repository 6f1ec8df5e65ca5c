/**
 * The decision addresses: what is worth proposing to an account, and why?
 *
 * <p>In: calls for a decision. Out: decisions and explanations. It reads no rules.
 */
@NullMarked
package io.proffer.api.decisions;

import org.jspecify.annotations.NullMarked;
