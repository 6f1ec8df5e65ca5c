/**
 * The store of the audit log: where does the chain end, and what stands in it?
 *
 * <p>In: what the port {@link io.proffer.audit.AuditLog} takes. Out: the same, never an entity. It reads no rules.
 */
@NullMarked
package io.proffer.store.audit;

import org.jspecify.annotations.NullMarked;
