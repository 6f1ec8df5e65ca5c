/**
 * Overrides: what did customer success decide for one account, for a while?
 *
 * <p>In: holds, pins and forced eligibility, each with a reason and an end. Out: those in effect, for the memory of a
 * decision. It reads the offers of the catalogue.
 */
@NullMarked
package io.proffer.overrides;

import org.jspecify.annotations.NullMarked;
