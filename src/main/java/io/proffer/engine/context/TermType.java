package io.proffer.engine.context;

/** The type of a term: decides how a cell is written, how a fact is encoded and which comparisons make sense. */
public enum TermType {
    /** One code of a closed or open list, such as a plan. */
    CODE,
    /** A set of codes, such as the roles seen at a gate. A condition matches when any member does. */
    CODES,
    /** A whole number. */
    INTEGER,
    /** A number with at most six decimals. */
    DECIMAL,
    /** An amount in major units of the term's currency (its unit), at most six decimals. */
    MONEY,
    /** A percentage as people write it: 85 means 85 %. */
    PERCENT,
    /** A calendar day. */
    DATE,
    /** An ISO 8601 duration of days or time, such as P14D or PT36H. */
    DURATION,
    /** Yes or no. */
    YES_NO,
    /** Free text; never a condition. */
    TEXT;

    /** True for types whose conditions are intervals: numbers, dates and durations. */
    public boolean isOrdered() {
        return switch (this) {
            case INTEGER, DECIMAL, MONEY, PERCENT, DATE, DURATION -> true;
            case CODE, CODES, YES_NO, TEXT -> false;
        };
    }

    /** True for types written as a plain number. */
    public boolean isNumeric() {
        return switch (this) {
            case INTEGER, DECIMAL, MONEY, PERCENT -> true;
            default -> false;
        };
    }
}
