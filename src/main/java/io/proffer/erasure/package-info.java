/**
 * What is erased when a customer asks for it?
 *
 * <p>In: an account, and who erases it. Out: its document, decisions, propositions, signals, overrides and prices are gone, what
 * was reserved for it is back in the budgets, and the audit log says so in a chain that still holds. It reads no rules.
 */
@NullMarked
package io.proffer.erasure;

import org.jspecify.annotations.NullMarked;
