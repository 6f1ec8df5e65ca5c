/**
 * Sign-in: how does a caller prove who it is?
 *
 * <p>In: API keys, kept hashed, and tokens of an identity provider that were checked. Out: the user, or why it is nobody;
 * and whether the service may start at all where it stands. It reads no rules.
 */
@NullMarked
package io.proffer.identity.signin;

import org.jspecify.annotations.NullMarked;
