/**
 * What would come of a policy over months: how often are customers approached, what do they take, and does every account
 * balance in the end?
 *
 * <p>In: accounts, a rulebook, a seed. Out: a report, the same for the same seed. It reads all tables, through the rooms
 * that serve: decisions, propositions and budgets are the real ones, only the store and the customers are simulated.
 */
@NullMarked
package io.proffer.simulation;

import org.jspecify.annotations.NullMarked;
