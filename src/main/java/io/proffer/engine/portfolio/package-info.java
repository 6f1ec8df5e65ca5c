/**
 * Question: what comes out for many accounts, one by one and taken together?
 * In: accounts as a stream, an instant, a rulebook.
 * Out: their decisions as a stream, and a summary by verdict, stage, offer and reason.
 * Reads the tables through {@link io.proffer.engine.Decisioning}; simulation and batch stand on it.
 */
@NullMarked
package io.proffer.engine.portfolio;

import org.jspecify.annotations.NullMarked;
