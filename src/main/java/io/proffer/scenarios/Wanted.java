package io.proffer.scenarios;

import io.proffer.engine.table.CellRef;

/**
 * Something a scenario says, and where it says it.
 *
 * @param value what it says
 * @param cell the cell it stands in
 */
public record Wanted<T>(T value, CellRef cell) {}
