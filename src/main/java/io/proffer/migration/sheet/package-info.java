/**
 * Question: where on a sheet is a native Drools decision table, and what does each of its condition columns ask?
 * In: the raw cells of a sheet. Out: head lines, tables with their columns and rows, conditions in a known form or why not.
 * Reads no rules.
 */
@NullMarked
package io.proffer.migration.sheet;

import org.jspecify.annotations.NullMarked;
