/**
 * The console: how do people who would rather look than read work with the service?
 *
 * <p>In: a request of a browser, and who sends it. Out: pages of HTML in one frame, fragments of them, and refusals as
 * pages. Each page is a room of its own below this one; this one holds what all share. It reads no rules.
 */
@NullMarked
package io.proffer.ui;

import org.jspecify.annotations.NullMarked;
