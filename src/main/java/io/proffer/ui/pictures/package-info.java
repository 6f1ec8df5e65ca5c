/**
 * Pictures: what does a figure look like beside others?
 *
 * <p>In: figures. Out: coordinates of small drawings, and each drawing in a sentence for those who do not see it. The figures
 * stand beside it as text; nothing moves while a page loads, because the server draws. It reads no rules.
 */
@NullMarked
package io.proffer.ui.pictures;

import org.jspecify.annotations.NullMarked;
