/**
 * Upgrades: where does every proposition stand, how old is it, and by when must something happen?
 *
 * <p>In: filters. Out: a board, a list, a file for spreadsheets. It reads no rules.
 */
@NullMarked
package io.proffer.ui.upgrades;

import org.jspecify.annotations.NullMarked;
