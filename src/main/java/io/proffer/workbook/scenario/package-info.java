/**
 * Test sheets: which cases did the authors of the tables write beside them, and what must come out?
 *
 * <p>In: the rows of a sheet named {@code …_tests}. Out: typed scenarios, or every fault with its cell.
 */
@NullMarked
package io.proffer.workbook.scenario;

import org.jspecify.annotations.NullMarked;
