/**
 * Tables as comma-separated text: one table a file, what names it on lines that start with {@code #}.
 *
 * <p>In: bytes. Out: rows of raw cells for the same sheet layout as a workbook, or one fault that ends the reading.
 */
@NullMarked
package io.proffer.workbook.csv;

import org.jspecify.annotations.NullMarked;
