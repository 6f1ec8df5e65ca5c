/**
 * Question: which DRL is a native Drools decision table?
 * In: the bytes of a workbook from the folder of rules. Out: DRL, and the cell behind each of its lines.
 * Reads {@code rules/*.drl.xlsx}; nothing of it is loaded while there is no such file.
 */
@NullMarked
package io.proffer.engine.rulebook.spreadsheet;

import org.jspecify.annotations.NullMarked;
