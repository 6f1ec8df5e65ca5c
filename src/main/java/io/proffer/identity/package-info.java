/**
 * Identity: who asks, and what may they do?
 *
 * <p>In: what a request says of its sender. Out: a user with roles and a reach, the territories whose accounts the user may
 * see, and the permissions of each role. It reads no rules.
 */
@NullMarked
package io.proffer.identity;

import org.jspecify.annotations.NullMarked;
