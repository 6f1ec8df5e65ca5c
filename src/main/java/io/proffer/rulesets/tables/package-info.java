/**
 * Question: do the tables of these files fit together?
 * In: workbooks and CSV files, and the vocabulary.
 * Out: typed tables and the catalogue they make, or every fault with its cell.
 * Reads all of {@code decision-tables/}.
 */
@NullMarked
package io.proffer.rulesets.tables;

import org.jspecify.annotations.NullMarked;
