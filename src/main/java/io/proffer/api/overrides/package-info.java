/**
 * The override addresses: how does customer success hold offers back, or bring one forward?
 *
 * <p>In: overrides with their reason and end, approvals. Out: what stands for an account. It reads no rules.
 */
@NullMarked
package io.proffer.api.overrides;

import org.jspecify.annotations.NullMarked;
