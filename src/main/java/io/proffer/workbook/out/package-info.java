/**
 * The sheets we hand out: how does a typed table, or the empty form of one, look to an author in Excel?
 *
 * <p>In: terms, schemas and typed rows. Out: styled sheets with head block, bands, comments and dropdowns. No formula is
 * ever written.
 */
@NullMarked
package io.proffer.workbook.out;

import org.jspecify.annotations.NullMarked;
