/**
 * Question: which facts does a row, a table, or no row at all match? Exactly, on the grammar of cells.
 * In: the typed conditions of one table. Out: regions (boxes of facts) in words, as cells of a row, and with an example.
 * Reads any table. The unknown fact is a value of its own: a comparison never matches it.
 */
@NullMarked
package io.proffer.lint.region;

import org.jspecify.annotations.NullMarked;
