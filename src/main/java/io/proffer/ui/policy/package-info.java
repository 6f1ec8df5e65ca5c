/**
 * Policy in the console: what do the tables say, what shall they say, and who has agreed to that?
 *
 * <p>In: rulesets, workbooks, rows as they are typed. Out: a list, the page of one ruleset, a table as a grid. It reads no
 * rules itself; every change goes the way of {@code governance}.
 */
@NullMarked
package io.proffer.ui.policy;

import org.jspecify.annotations.NullMarked;
