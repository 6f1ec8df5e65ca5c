/**
 * Question: which ruleset may rule, who wrote it, who agreed, and which one rules now?
 * In: workbooks of authors, words of approvers, the clock. Out: kept rulesets and their course, from draft to live.
 * Reads {@code offer_governance}; the rulesets themselves are made and checked by {@code rulesets}.
 */
@NullMarked
package io.proffer.governance;

import org.jspecify.annotations.NullMarked;
