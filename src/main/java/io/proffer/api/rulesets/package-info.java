/**
 * The rulebook addresses: which rulebook serves, and what stands in its tables?
 *
 * <p>In: nothing but names. Out: status, tables and vocabulary as JSON, templates as workbooks. It reads no rules.
 */
@NullMarked
package io.proffer.api.rulesets;

import org.jspecify.annotations.NullMarked;
