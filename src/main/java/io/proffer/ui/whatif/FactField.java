package io.proffer.ui.whatif;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.engine.catalog.Money;
import io.proffer.ui.Formats;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A fact of an account that can be changed.
 *
 * @param pointer where it stands in the account document
 * @param label for people
 * @param value as it is kept; an amount in major units
 * @param kind number, money, boolean, text or json
 * @param currency of an amount, empty for all else
 */
public record FactField(String pointer, String label, String value, String kind, String currency) {
    private static final Set<String> FIXED = Set.of("id", "externalRefs", "asOf");

    /** The fields of a block. */
    public record Group(String name, List<FactField> fields) {
        /** Copies the list. */
        public Group {
            fields = List.copyOf(fields);
        }
    }

    /** Every plain fact of a document, by block; lists are changed whole, as JSON. */
    static List<Group> of(JsonNode document) {
        List<FactField> own = new ArrayList<>();
        List<Group> groups = new ArrayList<>();
        document.properties().forEach(member -> {
            if (member.getValue().isObject() && !FIXED.contains(member.getKey())) {
                List<FactField> fields = new ArrayList<>();
                collect(member.getValue(), "/" + member.getKey(), "", fields);
                groups.add(new Group(Formats.phrase(member.getKey()), fields));
            } else if (!FIXED.contains(member.getKey())) {
                add("/" + member.getKey(), Formats.phrase(member.getKey()), member.getValue(), own);
            }
        });
        groups.add(0, new Group("Account", own));
        return groups.stream().filter(group -> !group.fields().isEmpty()).toList();
    }

    private static void collect(JsonNode node, String pointer, String path, List<FactField> fields) {
        node.properties().forEach(member -> {
            String label =
                    path.isEmpty() ? Formats.phrase(member.getKey()) : path + " · " + Formats.phrase(member.getKey());
            if (isMoney(member.getValue())) {
                money(pointer + "/" + member.getKey(), label, member.getValue(), fields);
            } else if (member.getValue().isObject()) {
                collect(member.getValue(), pointer + "/" + member.getKey(), label, fields);
            } else {
                add(pointer + "/" + member.getKey(), label, member.getValue(), fields);
            }
        });
    }

    private static boolean isMoney(JsonNode value) {
        return value.path("amount").isIntegralNumber() && value.path("currency").isTextual() && value.size() == 2;
    }

    private static void money(String pointer, String label, JsonNode value, List<FactField> fields) {
        Money money =
                new Money(value.get("amount").asLong(), value.get("currency").asText());
        String shown = money.major().toPlainString();
        fields.add(
                new FactField(pointer + "/amount", label + ", " + money.currency(), shown, "money", money.currency()));
        add(pointer + "/currency", label + " · Currency", value.get("currency"), fields);
    }

    private static void add(String pointer, String label, JsonNode value, List<FactField> fields) {
        String kind = value.isNumber() ? "number" : value.isBoolean() ? "boolean" : value.isTextual() ? "text" : "json";
        fields.add(new FactField(pointer, label, value.isTextual() ? value.asText() : value.toString(), kind, ""));
    }

    /** True for yes or no. */
    public boolean isBoolean() {
        return kind.equals("boolean");
    }

    /** True when it is kept as yes. */
    public boolean isTrue() {
        return value.equals("true");
    }

    /** True for a list, which is written as JSON. */
    public boolean isJson() {
        return kind.equals("json");
    }
}
