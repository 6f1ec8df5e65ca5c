/**
 * Accounts: is a document of what other systems know of a customer fit to decide on, and what does it say?
 *
 * <p>In: JSON documents, patches and NDJSON lines. Out: {@link io.proffer.engine.account.Account} records or every fault
 * at once, and canonical JSON. It reads no rules.
 */
@NullMarked
package io.proffer.accounts;

import org.jspecify.annotations.NullMarked;
