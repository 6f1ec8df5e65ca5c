/**
 * Decision tables as typed data: which rows match these facts, and which nearly do?
 *
 * <p>In: typed rows and {@link io.proffer.engine.context.Facts}. Out: hits under the table's hit policy, near misses
 * with their failed cells. A cell is a value or a {@link io.proffer.engine.table.Condition}; it is never code.
 */
@NullMarked
package io.proffer.engine.table;

import org.jspecify.annotations.NullMarked;
