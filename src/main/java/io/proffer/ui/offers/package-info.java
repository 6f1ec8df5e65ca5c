/**
 * Offers in the console: what is for sale, who answers for it, and how is it taken off the market?
 *
 * <p>In: an offer and what it shall become. Out: the catalogue, a dossier, conflicts, a draft of the change. It reads no
 * rules itself; a change is governed like any other.
 */
@NullMarked
package io.proffer.ui.offers;

import org.jspecify.annotations.NullMarked;
