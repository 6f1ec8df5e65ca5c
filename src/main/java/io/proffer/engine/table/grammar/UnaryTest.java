package io.proffer.engine.table.grammar;

import io.proffer.engine.table.Interval;

/**
 * One item of an ordered condition: a value, a comparison or a range.
 *
 * @param interval the values it accepts
 * @param text how it is written in the normal form
 */
record UnaryTest(Interval interval, String text) {

    static UnaryTest parse(Scale scale, String item) {
        String text = item.replace("≥", ">=").replace("≤", "<=");
        Comparators.refuseForeign(text, scale.notOne());
        if (text.startsWith(">") || text.startsWith("<")) {
            return comparison(scale, item, text);
        }
        if (text.contains("...")) {
            throw new CellRefusal(
                    "NOT_A_RANGE", item, "'" + item + "' has more than two dots.", "Examples: 80..94   [80..95)");
        }
        return text.contains("..") ? range(scale, item, text) : equality(scale, text);
    }

    private static UnaryTest equality(Scale scale, String text) {
        long value = scale.encode(text);
        return new UnaryTest(new Interval(value, value), scale.text(value));
    }

    private static UnaryTest comparison(Scale scale, String item, String text) {
        boolean inclusive = text.startsWith("=", 1);
        long value = scale.encode(Characters.trim(text.substring(inclusive ? 2 : 1)));
        String normal = text.substring(0, inclusive ? 2 : 1) + " " + scale.text(value);
        long step = inclusive ? 0 : scale.step();
        Interval interval = text.charAt(0) == '>'
                ? interval(item, value + step, Interval.HIGHEST)
                : interval(item, Interval.LOWEST, value - step);
        return new UnaryTest(interval, normal);
    }

    /** {@code a..b} holds both ends; a bracket facing outwards or a parenthesis leaves its end out. */
    private static UnaryTest range(Scale scale, String item, String text) {
        boolean openLow = text.startsWith("(") || text.startsWith("]");
        boolean openHigh = text.endsWith(")") || text.endsWith("[");
        boolean bracketed = openLow || text.startsWith("[");
        if (bracketed != (openHigh || text.endsWith("]"))) {
            throw new CellRefusal(
                    "NOT_A_RANGE",
                    item,
                    "'" + item + "' opens or closes a bracket only once.",
                    "Examples: 80..94   [80..95)");
        }
        String inside = bracketed ? text.substring(1, text.length() - 1) : text;
        int dots = inside.indexOf("..");
        String from = Characters.trim(inside.substring(0, dots));
        String to = Characters.trim(inside.substring(dots + 2));
        if (from.isEmpty() || to.isEmpty()) {
            throw new CellRefusal(
                    "NOT_A_RANGE",
                    item,
                    "The range '" + item + "' has only one end.",
                    from.isEmpty() ? "Write <= " + to + ", or both ends." : "Write >= " + from + ", or both ends.");
        }
        long low = scale.encode(from);
        long high = scale.encode(to);
        String shown = scale.text(low) + ".." + scale.text(high);
        if (low > high) {
            throw new CellRefusal("RANGE_CROSSED", item, "The range " + shown + " runs backwards.", "Swap its ends.");
        }
        Interval interval = interval(item, low + (openLow ? scale.step() : 0), high - (openHigh ? scale.step() : 0));
        return new UnaryTest(
                interval, openLow || openHigh ? (openLow ? "(" : "[") + shown + (openHigh ? ")" : "]") : shown);
    }

    private static Interval interval(String item, long low, long high) {
        if (low > high) {
            throw empty(item);
        }
        return new Interval(low, high);
    }

    static CellRefusal empty(String item) {
        return new CellRefusal(
                "RANGE_EMPTY", item, "No value can meet '" + item + "'.", "Widen the range, or clear the cell.");
    }
}
