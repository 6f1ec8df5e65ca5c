package io.proffer.json.typed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.proffer.engine.catalog.Money;
import io.proffer.json.Place;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads {@code {"amount": minor units, "currency": ISO 4217}}; what a customer pays is never negative. */
final class MoneyReader implements ValueReader {
    private static final ValueReader CURRENCY = TextForm.of("currency");
    private static final NumberRange AMOUNT = NumberRange.of(0, NumberRange.LARGEST);

    @Override
    public @Nullable Object read(JsonNode node, Place place) {
        if (!node.isObject()) {
            place.report(
                    "WRONG_TYPE",
                    "Expected {\"amount\": minor units, \"currency\": code}, found " + Found.in(node) + ".");
            return null;
        }
        Long amount = amount(member(node, "amount"), place.member("amount"));
        JsonNode code = member(node, "currency");
        Object currency = CURRENCY.read(code, place.member("currency"));
        return amount == null || currency == null ? null : new Money(amount, (String) currency);
    }

    private static JsonNode member(JsonNode node, String name) {
        JsonNode member = node.get(name);
        return member == null ? MissingNode.getInstance() : member;
    }

    private static @Nullable Long amount(JsonNode node, Place place) {
        if (!node.isNumber()) {
            place.report("WRONG_TYPE", "Expected a whole number of minor units (cents), found " + Found.in(node) + ".");
            return null;
        }
        BigDecimal amount = NumberReader.decimal(node, AMOUNT, place);
        if (amount != null && amount.stripTrailingZeros().scale() > 0) {
            place.report(
                    "WRONG_TYPE", amount.toPlainString() + " is not a whole number of minor units: 24.00 EUR is 2400.");
            return null;
        }
        return amount == null ? null : amount.longValueExact();
    }
}
