/**
 * Refusals over HTTP: what went wrong, and what can the client do?
 *
 * <p>In: faults of requests and failures of the service. Out: problem+json (RFC 9457). It reads no rules.
 */
@NullMarked
package io.proffer.http.problem;

import org.jspecify.annotations.NullMarked;
