/**
 * The account addresses: how does a client hand in what it knows of customers?
 *
 * <p>In: account documents, blocks, NDJSON. Out: the stored document with its tag, or problems. It reads no rules.
 */
@NullMarked
package io.proffer.api.accounts;

import org.jspecify.annotations.NullMarked;
