/**
 * What rooms refuse, as both HTTP doors say it: what went wrong with an answer, and what can be done?
 *
 * <p>In: answers of rooms that did not do what was asked. Out: refusals with their kind and sentence. It reads no rules.
 */
@NullMarked
package io.proffer.http.refusals;

import org.jspecify.annotations.NullMarked;
