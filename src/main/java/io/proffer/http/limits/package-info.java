/**
 * Limits over HTTP: how much may one client ask, and how much may be under way at once?
 *
 * <p>In: requests and who sends them. Out: 429 to whoever asks too often, 503 when too much is under way, both at once and
 * with the time to come back. It reads no rules.
 */
@NullMarked
package io.proffer.http.limits;

import org.jspecify.annotations.NullMarked;
