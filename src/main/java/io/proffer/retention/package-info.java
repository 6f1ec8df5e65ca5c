/**
 * How long is what kept?
 *
 * <p>In: how long decisions, events and used keys are kept, and the time. Out: what is older is gone, and there is room for
 * what comes next. It reads no rules; what is kept for good (accounts, propositions, the audit log) is not its business.
 */
@NullMarked
package io.proffer.retention;

import org.jspecify.annotations.NullMarked;
