package io.proffer.scenarios;

import io.proffer.engine.context.Term;
import io.proffer.engine.table.CellRef;
import org.jspecify.annotations.Nullable;

/**
 * A fact as a scenario gives it, in place of what its account says.
 *
 * @param term the fact
 * @param value String, {@code List<String>}, BigDecimal, LocalDate, Duration or Boolean by the type of the term; null is
 *     unknown
 * @param cell the cell it stands in
 */
public record Given(Term term, @Nullable Object value, CellRef cell) {}
