/**
 * Audit: who did what, and has anybody changed the record since?
 *
 * <p>In: acts, kept in the transaction that does them. Out: entries in one order, each bound by its hash to the one before,
 * and the verdict on such a chain. It reads no rules.
 */
@NullMarked
package io.proffer.audit;

import org.jspecify.annotations.NullMarked;
