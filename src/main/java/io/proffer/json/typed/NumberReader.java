package io.proffer.json.typed;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.json.Place;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads a number within a range. */
final class NumberReader implements ValueReader {
    private static final int MOST_DECIMALS = 20;

    private final NumberRange range;
    private final boolean whole;

    private NumberReader(NumberRange range, boolean whole) {
        this.range = range;
        this.whole = whole;
    }

    static NumberReader whole(NumberRange range) {
        return new NumberReader(range, true);
    }

    static NumberReader decimal(NumberRange range) {
        return new NumberReader(range, false);
    }

    @Override
    public @Nullable Object read(JsonNode node, Place place) {
        BigDecimal number = number(node, place);
        if (number == null || !whole) {
            return number;
        }
        if (number.stripTrailingZeros().scale() > 0) {
            place.report("WRONG_TYPE", "Expected a whole number, found " + Found.in(node) + ".");
            return null;
        }
        return number.intValue();
    }

    private @Nullable BigDecimal number(JsonNode node, Place place) {
        if (!node.isNumber()) {
            String kind = whole ? "a whole number" : "a number";
            place.report("WRONG_TYPE", "Expected " + kind + ", found " + Found.in(node) + ".");
            return null;
        }
        return decimal(node, range, place);
    }

    /** The number of a node that is one, reported when it is out of range or has more decimals than anything needs. */
    static @Nullable BigDecimal decimal(JsonNode node, NumberRange range, Place place) {
        BigDecimal number = node.decimalValue();
        // An exponent can make a short text a huge number: compare, which is cheap, before anything spells it out.
        if (!range.contains(number)) {
            place.report(
                    "OUT_OF_RANGE", Found.shortened(number.toString()) + " is out of range: " + range.text() + ".");
            return null;
        }
        if (number.scale() > MOST_DECIMALS) {
            place.report("OUT_OF_RANGE", "More than " + MOST_DECIMALS + " decimals. Round the number.");
            return null;
        }
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
