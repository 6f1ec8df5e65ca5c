/**
 * Access over HTTP: may this user call this address?
 *
 * <p>In: a request and the permission that its address needs. Out: the user, or a refusal that names the roles. It reads no
 * rules.
 */
@NullMarked
package io.proffer.http.access;

import org.jspecify.annotations.NullMarked;
