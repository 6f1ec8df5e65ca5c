/**
 * The cell grammar: what does the author of this cell mean?
 *
 * <p>In: a {@link io.proffer.engine.table.grammar.RawCell} and the term of its column. Out: a condition, an outcome, or
 * a {@link io.proffer.engine.table.grammar.CellFault} that says what is wrong and what to do. A cell is never evaluated.
 */
@NullMarked
package io.proffer.engine.table.grammar;

import org.jspecify.annotations.NullMarked;
