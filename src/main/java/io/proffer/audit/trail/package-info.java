/**
 * Trails: the audit log outside of the service.
 *
 * <p>In: an export of it, or the folder of a store that nobody has open. Out: its entries, for a check without the service.
 * It reads no rules.
 */
@NullMarked
package io.proffer.audit.trail;

import org.jspecify.annotations.NullMarked;
