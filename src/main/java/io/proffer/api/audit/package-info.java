/**
 * The audit addresses: who did what, and is the record whole?
 *
 * <p>In: filters. Out: entries in order, all of them for a check elsewhere, the verdict of a check here. It reads no rules.
 */
@NullMarked
package io.proffer.api.audit;

import org.jspecify.annotations.NullMarked;
