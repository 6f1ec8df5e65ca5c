package io.proffer.engine.table.grammar;

/** What the grammar makes of a cell. */
public sealed interface Parsed<T> {

    /** The cell means this. */
    record Value<T>(T value) implements Parsed<T> {}

    /** The cell says nothing. */
    record Nothing<T>() implements Parsed<T> {}

    /** The cell cannot be understood. */
    record Refused<T>(CellFault fault) implements Parsed<T> {}
}
