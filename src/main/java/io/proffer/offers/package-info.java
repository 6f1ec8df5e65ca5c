/**
 * Question: what is known of an offer as such: where it stands in its life, who answers for it, how its price is made, and
 * does another one sell the same for less?
 * In: the tables of a policy and a day. Out: cards, dossiers, conflicts, and the change of the catalogue that a step needs.
 * Reads {@code offers}, {@code prices}, {@code bundles} and every row that names an offer; decides nothing.
 */
@NullMarked
package io.proffer.offers;

import org.jspecify.annotations.NullMarked;
