/**
 * Accounts in the console: whom does one look after, and what is to be proposed to them?
 *
 * <p>In: filters, an account, answers of customers. Out: a list, the page of one account, its proposals. It reads no rules
 * itself; what it shows was decided.
 */
@NullMarked
package io.proffer.ui.accounts;

import org.jspecify.annotations.NullMarked;
