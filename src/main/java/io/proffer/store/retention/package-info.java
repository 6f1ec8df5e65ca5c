/**
 * What of the tables was kept long enough?
 *
 * <p>In: an instant. Out: older rows are gone, in pieces, and a month of decisions has a partition before it begins. Its
 * entities are none: it speaks of whole tables.
 */
@NullMarked
package io.proffer.store.retention;

import org.jspecify.annotations.NullMarked;
