/**
 * Stage CONTACT_POLICY: have we asked too often, or been told no?
 *
 * <p>In: engaged candidates and the memory. Out: {@link io.proffer.engine.contact.Contactable}; for the moment of
 * presenting, {@link io.proffer.engine.contact.ContactLimits}. Reads {@code contact_limits} (DT-10),
 * {@code suppression_after_outcome} (DT-11), {@code quiet_windows}, and the overrides of customer success.
 */
@NullMarked
package io.proffer.engine.contact;

import org.jspecify.annotations.NullMarked;
