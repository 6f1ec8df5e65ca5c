/**
 * Stages CONTEXT and CATALOG: do we have fresh, complete facts, and which offers are live?
 *
 * <p>In: an account, the instant of the decision and a rulebook. Out: a {@link io.proffer.engine.snapshot.Snapshot} and
 * the candidates. Reads {@code freshness} (DT-28), the catalogue and the rules of {@code rules/}.
 */
@NullMarked
package io.proffer.engine.snapshot;

import org.jspecify.annotations.NullMarked;
