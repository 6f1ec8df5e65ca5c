package io.proffer.migration.sheet;

/** What a condition column of a native table asks, in the forms that a typed table has, too. */
public sealed interface Constraint {

    /** The fact it asks about: a name, or names with dots, getters read as properties. */
    String field();

    /** {@code field >= $param}: the cell is the value. */
    record Compared(String field, Comparison comparison) implements Constraint {}

    /** {@code field $param}: the cell is the comparison and the value. */
    record InCell(String field) implements Constraint {}

    /** {@code field in ($param)}, or none of them. */
    record Listed(String field, boolean negated) implements Constraint {}

    /** {@code field >= $1, field <= $2}. */
    record Between(String field, boolean lowIncluded, boolean highIncluded) implements Constraint {}

    /** {@code field < 18}: any cell with content switches the condition on. */
    record Fixed(String field, Comparison comparison, String literal) implements Constraint {}

    /** How a fact is compared. */
    enum Comparison {
        /** The same. */
        EQUAL("=="),
        /** Not the same. */
        UNEQUAL("!="),
        /** At least. */
        AT_LEAST(">="),
        /** At most. */
        AT_MOST("<="),
        /** Above. */
        ABOVE(">"),
        /** Below. */
        BELOW("<");

        private final String sign;

        Comparison(String sign) {
            this.sign = sign;
        }

        /** The sign. */
        public String sign() {
            return sign;
        }

        /** True for the four that need an order. */
        public boolean isOrder() {
            return this != EQUAL && this != UNEQUAL;
        }

        static Comparison of(String sign) {
            for (Comparison comparison : values()) {
                if (comparison.sign.equals(sign)) {
                    return comparison;
                }
            }
            throw new IllegalArgumentException("'" + sign + "' compares nothing.");
        }
    }
}
