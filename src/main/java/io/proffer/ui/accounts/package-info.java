/**
 * Accounts in the console: whom does one look after, and what is known of them?
 *
 * <p>In: filters, an account, what customer success holds back. Out: a list, the page of one account with its propositions,
 * its facts and its history. It reads no rules itself; what it shows was decided.
 */
@NullMarked
package io.proffer.ui.accounts;

import org.jspecify.annotations.NullMarked;
