/**
 * Question: how does a decision table look as a grid, and what would it say as somebody has it on the screen?
 * In: a typed table, and the lines as they were typed. Out: columns with what their cells take, every fault and finding
 * with its cell, and the edits that make the table so.
 * Reads cells by the same grammar and the same lint as workbooks; it keeps nothing.
 */
@NullMarked
package io.proffer.grid;

import org.jspecify.annotations.NullMarked;
