/**
 * Operations in the console: is the service well, what rules, what is left of budgets, and who did what?
 *
 * <p>In: the state of the service and its records. Out: one page from an alert to the way back, and the audit log with its
 * verification. It reads no rules.
 */
@NullMarked
package io.proffer.ui.operations;

import org.jspecify.annotations.NullMarked;
