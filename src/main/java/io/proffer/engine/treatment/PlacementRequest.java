package io.proffer.engine.treatment;

import org.jspecify.annotations.Nullable;

/**
 * A placement propositions are wanted for.
 *
 * @param key placement key, such as {@code CSM_WORKSPACE}
 * @param maxPropositions most commercial propositions wanted, null for the placement's own limit
 */
public record PlacementRequest(String key, @Nullable Integer maxPropositions) {}
