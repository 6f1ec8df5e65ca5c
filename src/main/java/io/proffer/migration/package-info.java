/**
 * Question: which typed table would a native Drools decision table be, and what of it cannot be taken over?
 * In: the raw cells of a spreadsheet and the vocabulary. Out: proposed tables, and a word on every column, row and head line.
 * Reads no rules; what stands in a cell is compared with known forms, never compiled or run.
 */
@NullMarked
package io.proffer.migration;

import org.jspecify.annotations.NullMarked;
