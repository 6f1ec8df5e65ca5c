/**
 * The account document: what other systems know of a customer, as it was at one instant.
 *
 * <p>In: documents already read and checked. Out: {@link io.proffer.engine.account.Account}, a tree of records in which
 * null means unknown.
 */
@NullMarked
package io.proffer.engine.account;

import org.jspecify.annotations.NullMarked;
