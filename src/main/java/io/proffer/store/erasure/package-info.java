/**
 * Which rows are of an account?
 *
 * <p>In: an account. Out: its rows are gone, and the audit log has none of their particulars left. Its entities are none: it
 * speaks of whole tables.
 */
@NullMarked
package io.proffer.store.erasure;

import org.jspecify.annotations.NullMarked;
