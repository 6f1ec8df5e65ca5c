/**
 * Stage CONTACT_POLICY: have we asked too often, or been told no?
 *
 * <p>In: engaged candidates. Out: {@link io.proffer.engine.contact.Contactable}. Its tables (DT-10, DT-11) are not part of
 * the rulebook yet; until they are, everything passes and the decision says so.
 */
@NullMarked
package io.proffer.engine.contact;

import org.jspecify.annotations.NullMarked;
