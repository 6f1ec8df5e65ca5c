/**
 * Question: what becomes of the workbooks an author sends?
 * In: files and the ruleset they are based on. Out: a stored draft with its difference and diagnostics, or every fault of
 * every file with its cell; nothing is stored then.
 * Reads the tables through {@code rulesets}; rules and vocabulary come from the base, never from the author.
 */
@NullMarked
package io.proffer.governance.draft;

import org.jspecify.annotations.NullMarked;
