/**
 * What all addresses share: how is a body, a page, a choice or an instant read, and how is JSON written?
 *
 * <p>In: parts of HTTP requests. Out: plain values, or a problem. It reads no rules.
 */
@NullMarked
package io.proffer.http;

import org.jspecify.annotations.NullMarked;
