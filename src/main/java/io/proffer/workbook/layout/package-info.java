/**
 * The layout of a table sheet: which cell is a heading, a condition, an outcome, a note, or astray?
 *
 * <p>In: the rows of one sheet, one at a time, from any kind of file. Out: a typed table, or faults with their place.
 */
@NullMarked
package io.proffer.workbook.layout;

import org.jspecify.annotations.NullMarked;
