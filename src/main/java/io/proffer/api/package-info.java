/**
 * The REST door: how does a client hand in accounts, ask for decisions and read the rulebook?
 *
 * <p>In: HTTP requests. Out: JSON, and problem+json (RFC 9457) for everything that is refused. It reads no rules itself.
 */
@NullMarked
package io.proffer.api;

import org.jspecify.annotations.NullMarked;
