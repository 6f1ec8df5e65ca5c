/**
 * DRL files as a running rule session: what stands out in this account, and what is out of the question?
 *
 * <p>In: DRL text. Out: a {@link io.proffer.engine.rulebook.RuleSession}, or every fault with file and line. The rules
 * are those of {@code rules/}; their compiled form is kept in a {@link io.proffer.engine.rulebook.PreparedStore}.
 */
@NullMarked
package io.proffer.engine.rulebook.drl;

import org.jspecify.annotations.NullMarked;
