/**
 * Sign-in, furnished: who may start the service where, and with what do callers come?
 *
 * <p>In: what the operator set. Out: the room {@link io.proffer.identity}, or a service that does not start. It reads no
 * rules.
 */
@NullMarked
package io.proffer.wiring.signin;

import org.jspecify.annotations.NullMarked;
