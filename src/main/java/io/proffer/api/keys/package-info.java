/**
 * Keys over HTTP: who may come with a key, and who may no longer?
 *
 * <p>In: what a key shall be good for. Out: the key, once, and what is kept of it. It reads no rules.
 */
@NullMarked
package io.proffer.api.keys;

import org.jspecify.annotations.NullMarked;
