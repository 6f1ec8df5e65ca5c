/**
 * Identity: who asks, and what may they do?
 *
 * <p>In: what a request says of its sender. Out: a user with roles, and the permissions of each role. Which rows of an
 * allowed kind a user may see (territory, own accounts) is not asked here yet. It reads no rules.
 */
@NullMarked
package io.proffer.identity;

import org.jspecify.annotations.NullMarked;
