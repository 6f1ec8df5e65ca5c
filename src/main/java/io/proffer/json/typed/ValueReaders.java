package io.proffer.json.typed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.engine.catalog.Money;
import io.proffer.json.Nearest;
import io.proffer.json.Place;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The reader of a record component, by its type; its name decides the range of a number and the form of a text. */
final class ValueReaders {
    private static final int MOST_ENTRIES = 1000;

    private final FieldRules rules;

    ValueReaders(FieldRules rules) {
        this.rules = rules;
    }

    ValueReader of(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class
                    ? new AttributesReader()
                    : listOf(of(generic.getActualTypeArguments()[0], name));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isEnum()) {
            return oneOf(plain.getEnumConstants());
        }
        if (plain.isRecord()) {
            return plain == Money.class ? new MoneyReader() : RecordReader.of(plain, rules);
        }
        return plainOf(plain, name);
    }

    private ValueReader plainOf(Class<?> type, String name) {
        if (type == String.class) {
            return FreeText.of(name).<ValueReader>map(text -> text).orElseGet(() -> TextForm.of(name));
        }
        if (type == Integer.class) {
            return NumberReader.whole(rules.range(name, Integer.MAX_VALUE));
        }
        if (type == BigDecimal.class) {
            return NumberReader.decimal(rules.range(name, NumberRange.LARGEST));
        }
        if (type == Boolean.class) {
            return ValueReaders::yesNo;
        }
        if (type == Instant.class) {
            return TimeReaders::instant;
        }
        if (type == LocalDate.class) {
            return TimeReaders::day;
        }
        if (type == ObjectNode.class) {
            return new ObjectReader();
        }
        throw new IllegalStateException("No reader for " + type + " of component " + name + ".");
    }

    private static @Nullable Object yesNo(JsonNode node, Place place) {
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        place.report("WRONG_TYPE", "Expected true or false, found " + Found.in(node) + ".");
        return null;
    }

    private static ValueReader oneOf(Object[] constants) {
        List<String> allowed = Arrays.stream(constants).map(Object::toString).toList();
        return (node, place) -> {
            int index = node.isTextual() ? allowed.indexOf(node.textValue()) : -1;
            if (index >= 0) {
                return constants[index];
            }
            if (node.isTextual()) {
                place.report("UNKNOWN_VALUE", unknown(node.textValue(), allowed), allowed);
            } else {
                place.report("WRONG_TYPE", "Expected a text, found " + Found.in(node) + ".", allowed);
            }
            return null;
        };
    }

    static String unknown(String found, List<String> allowed) {
        String meant = Nearest.hint(found, allowed);
        return "\"" + Found.shortened(found) + "\" is not known here." + meant
                + (allowed.size() <= 20 ? " Allowed: " + String.join(", ", allowed) + "." : "");
    }

    static ValueReader listOf(ValueReader entries) {
        return (node, place) -> {
            if (!node.isArray()) {
                place.report("WRONG_TYPE", "Expected a list, found " + Found.in(node) + ".");
                return null;
            }
            if (node.size() > MOST_ENTRIES) {
                place.report("TOO_MANY", node.size() + " entries; at most " + MOST_ENTRIES + " are taken.");
                return null;
            }
            List<Object> values = new ArrayList<>(node.size());
            for (int i = 0; i < node.size(); i++) {
                Object value = entries.read(node.get(i), place.entry(i));
                if (value != null) {
                    values.add(value);
                }
            }
            return List.copyOf(values);
        };
    }
}
