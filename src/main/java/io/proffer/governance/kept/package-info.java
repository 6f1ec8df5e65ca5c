/**
 * Question: what do kept rulesets say, and what is different between two of them?
 * In: files by the digest of their content. Out: their typed tables, differences in words, workbooks as they were sent.
 * Reads every table; loads nothing that could decide for longer than it is asked.
 */
@NullMarked
package io.proffer.governance.kept;

import org.jspecify.annotations.NullMarked;
