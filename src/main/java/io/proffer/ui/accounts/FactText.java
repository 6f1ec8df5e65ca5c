package io.proffer.ui.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.engine.catalog.Money;
import io.proffer.ui.Formats;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Facts as people read them. */
final class FactText {
    private FactText() {}

    static String of(JsonNode value, Formats formats) {
        if (value.isNumber()) {
            return formats.number(value.decimalValue());
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "no";
        }
        if (value.isTextual()) {
            return text(value.asText(), formats);
        }
        if (value.isArray()) {
            return value.isEmpty()
                    ? "none"
                    : StreamSupport.stream(value.spliterator(), false)
                            .map(each -> of(each, formats))
                            .collect(Collectors.joining(", "));
        }
        return value.isObject() ? object(value, formats) : "–";
    }

    private static String text(String text, Formats formats) {
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return formats.day(LocalDate.parse(text));
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z")) {
            return formats.moment(Instant.parse(text));
        }
        return text.matches("[A-Z][A-Z0-9_]+") ? Formats.words(text) : text;
    }

    private static String object(JsonNode value, Formats formats) {
        if (value.has("amount") && value.has("currency")) {
            return formats.money(new Money(
                    value.path("amount").asLong(), value.path("currency").asText()));
        }
        return value.properties().stream()
                .map(member -> Formats.phrase(member.getKey()) + " " + of(member.getValue(), formats))
                .collect(Collectors.joining(", "));
    }
}
