package io.proffer.ui.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.http.problem.RequestRefused;
import io.proffer.json.JsonText;
import io.proffer.json.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody changed of an account, as a merge patch.
 *
 * @param patch the patch, null when nothing is different
 * @param labels each change in words
 */
record FactChanges(@Nullable ObjectNode patch, List<String> labels) {
    FactChanges {
        labels = List.copyOf(labels);
    }

    /** Fields of the form that differ from the account. A field that was emptied says that the fact is not known. */
    static FactChanges of(MultivaluedMap<String, String> form, JsonNode document) {
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        List<String> labels = new ArrayList<>();
        for (FactField.Group group : FactField.of(document)) {
            for (FactField field : group.fields()) {
                String given = typed(form, field.pointer(), field.value());
                String currency = currency(form, field);
                if (!given.equals(field.value())) {
                    labels.add(group.name() + " · " + field.label() + ": " + field.value() + " → "
                            + (given.isEmpty() ? "unknown" : given));
                }
                if (!given.equals(field.value()) || !currency.equals(field.currency())) {
                    put(patch, field.pointer(), value(field, currency, given));
                }
            }
        }
        more(form.getFirst("more"), patch, labels);
        return new FactChanges(patch.isEmpty() ? null : patch, labels);
    }

    private static String typed(MultivaluedMap<String, String> form, String pointer, String shown) {
        String given = form.getFirst(pointer);
        return given == null ? shown : given.strip();
    }

    /** What an amount is typed in: its new currency. One that nobody knows is refused where the account is read. */
    private static String currency(MultivaluedMap<String, String> form, FactField field) {
        String beside = field.pointer().replaceFirst("/amount$", "/currency");
        String given = field.kind().equals("money") ? typed(form, beside, field.currency()) : "";
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(each -> each.getCurrencyCode().equals(given));
        return known ? given : field.currency();
    }

    /** Facts the account does not have yet, as a merge patch of their own. */
    private static void more(@Nullable String text, ObjectNode patch, List<String> labels) {
        if (text != null && !text.isBlank()) {
            if (!(json("/more", text) instanceof ObjectNode added)) {
                throw bad("/more", "More facts are a JSON object, such as {\"health\":{\"score\":80}}.");
            }
            merge(patch, added);
            labels.add("More facts: " + added);
        }
    }

    private static void merge(ObjectNode into, ObjectNode added) {
        added.properties().forEach(member -> {
            if (member.getValue() instanceof ObjectNode inner
                    && into.get(member.getKey()) instanceof ObjectNode known) {
                merge(known, inner);
            } else {
                into.set(member.getKey(), member.getValue());
            }
        });
    }

    private static JsonNode value(FactField field, String currency, String text) {
        if (text.isEmpty()) {
            return JsonNodeFactory.instance.nullNode();
        }
        return switch (field.kind()) {
            case "number" -> JsonNodeFactory.instance.numberNode(TypedNumber.read(field, text));
            case "money" -> JsonNodeFactory.instance.numberNode(TypedNumber.minor(field, currency, text));
            case "boolean" -> JsonNodeFactory.instance.booleanNode(text.equals("true"));
            case "text" -> JsonNodeFactory.instance.textNode(text);
            default -> json(field.pointer(), text);
        };
    }

    private static JsonNode json(String pointer, String text) {
        if (JsonText.read(text.getBytes(StandardCharsets.UTF_8)) instanceof JsonText.Tree tree) {
            return tree.node();
        }
        throw bad(pointer, "\"" + text + "\" is not JSON.");
    }

    private static RequestRefused bad(String pointer, String message) {
        return RequestRefused.faulty(List.of(new Problem(pointer, "BAD_FORM", message)));
    }

    private static void put(ObjectNode patch, String pointer, JsonNode value) {
        String[] steps = pointer.substring(1).split("/");
        ObjectNode at = patch;
        for (int step = 0; step < steps.length - 1; step++) {
            at = at.withObjectProperty(steps[step]);
        }
        at.set(steps[steps.length - 1], value);
    }
}
