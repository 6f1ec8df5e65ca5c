/**
 * The store of simulations: how far is each, and what did it find?
 *
 * <p>In: what the port {@link io.proffer.simulation.impact.SimulationStore} takes. Out: the same, never an entity. It reads no
 * rules.
 */
@NullMarked
package io.proffer.store.simulations;

import org.jspecify.annotations.NullMarked;
