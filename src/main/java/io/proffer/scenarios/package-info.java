/**
 * Question: what must a rulebook answer in the cases its authors wrote beside their tables?
 * In: the rows of {@code _tests} sheets, read by {@code workbook}. Out: typed scenarios, each with its cells.
 * Reads no table; {@code scenarios.run} runs them.
 */
@NullMarked
package io.proffer.scenarios;

import org.jspecify.annotations.NullMarked;
