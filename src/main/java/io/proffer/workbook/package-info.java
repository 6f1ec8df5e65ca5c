/**
 * Question: which decision tables does this file hold, and what is wrong with it?
 * In: the bytes of an {@code .xlsx} or {@code .csv} file and the vocabulary; for writing, typed tables.
 * Out: typed tables or faults, each with sheet, cell, value and what to do; workbooks, templates and CSV.
 * Reads the schemas of the vocabulary. Never evaluates a formula, opens a link or writes a file.
 */
@NullMarked
package io.proffer.workbook;

import org.jspecify.annotations.NullMarked;
