/**
 * The store of accounts: where are their documents kept, who sees which, and how are they found?
 *
 * <p>In: what the ports {@link io.proffer.accounts.AccountStore}, {@link io.proffer.accounts.AccountSearch} and
 * {@link io.proffer.accounts.AccountDocuments} take. Out: the same, never an entity. It reads no rules.
 */
@NullMarked
package io.proffer.store.accounts;

import org.jspecify.annotations.NullMarked;
