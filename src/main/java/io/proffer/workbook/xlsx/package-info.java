/**
 * The file format of Excel workbooks, read with a budget: a zip of XML parts, streamed one row at a time.
 *
 * <p>In: bytes. Out: sheets, rows and raw cells, or one fault that ends the reading. The parsers are small and our own
 * so that their memory and time are bounded whatever the bytes: no DTD, no entity, no recursion, nothing kept but the
 * cell at hand and the shared strings.
 */
@NullMarked
package io.proffer.workbook.xlsx;

import org.jspecify.annotations.NullMarked;
