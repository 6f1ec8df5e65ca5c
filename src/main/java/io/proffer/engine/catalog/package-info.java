/**
 * What the vendor sells: plans, prices, features, limits, offers and placements.
 *
 * <p>In: the typed tables of the catalogue workbook. Out: an immutable {@link io.proffer.engine.catalog.Catalog}.
 */
@NullMarked
package io.proffer.engine.catalog;

import org.jspecify.annotations.NullMarked;
