package io.proffer.rulesets.vocabulary;

import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.table.grammar.Spelling;
import io.proffer.rulesets.FileFault;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One entry below {@code terms:}. */
final class TermEntry {
    static final List<String> CATALOGUE_LISTS =
            List.of("plans", "offers", "features", "placements", "stories", "answers", "advantages");

    private static final List<String> FIELDS = List.of(
            "label",
            "aliases",
            "type",
            "unit",
            "min",
            "max",
            "values",
            "valuesFrom",
            "source",
            "observed",
            "pricing",
            "closesUpsell",
            "phrase");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toSet());
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern CODE = Pattern.compile("[A-Za-z][A-Za-z0-9_.+-]*");

    private final String key;
    private final YamlFields fields;

    private TermEntry(String key, YamlFields fields) {
        this.key = key;
        this.fields = fields;
    }

    /** The term an entry describes, as far as it can be read; empty when it has no fields at all. */
    static Optional<Term> read(String file, int slot, String key, YamlNode node, List<FileFault> faults) {
        return YamlFields.of(file, "term '" + key + "'", node, FIELDS, faults)
                .map(fields -> new TermEntry(key, fields).term(slot));
    }

    private Term term(int slot) {
        if (!KEY.matcher(key).matches()) {
            fields.refuse("label", "BAD_KEY", "'" + key + "' is not a term key. Write letters and digits, camelCase.");
        }
        TermType type = type();
        checkNumbers(type);
        checkCodes(type);
        checkKnown(type);
        checkUse(type);
        return new Term(
                slot,
                key,
                fields.required("label"),
                fields.list("aliases"),
                type,
                fields.text("unit"),
                fields.number("min"),
                fields.number("max"),
                fields.list("values"),
                fields.text("valuesFrom"),
                source(type),
                fields.flag("observed"),
                fields.flag("pricing"),
                fields.flag("closesUpsell"),
                fields.text("phrase"));
    }

    private TermType type() {
        String written = fields.required("type");
        Optional<TermType> type = Stream.of(TermType.values())
                .filter(each -> spelled(each).equals(written))
                .findFirst();
        if (type.isEmpty() && !written.isEmpty()) {
            List<String> all =
                    Stream.of(TermType.values()).map(TermEntry::spelled).toList();
            String message = "'" + written + "' is not a type. Allowed: " + String.join(", ", all) + "."
                    + Spelling.hint(written, all);
            fields.refuse("type", "UNKNOWN_TYPE", message);
        }
        return type.orElse(TermType.TEXT);
    }

    /** The type as authors write it. */
    static String spelled(TermType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', '/');
    }

    private void checkNumbers(TermType type) {
        @Nullable BigDecimal min = fields.number("min");
        @Nullable BigDecimal max = fields.number("max");
        boolean length = type == TermType.TEXT && !fields.has("min");
        if (!type.isNumeric() && !length && (fields.has("min") || fields.has("max"))) {
            fields.refuse("min", "WRONG_TYPE", "Only a number has 'min' and 'max'; '" + key + "' is none.");
        }
        if (min != null && max != null && min.compareTo(max) > 0) {
            fields.refuse("min", "RANGE_CROSSED", "'min' of '" + key + "' is above 'max'.");
        }
        if (type == TermType.MONEY && !isCurrency(fields.text("unit"))) {
            fields.refuse("unit", "NO_CURRENCY", "Money needs its currency as unit, such as 'unit: EUR'.");
        }
    }

    private static boolean isCurrency(@Nullable String unit) {
        return CURRENCIES.contains(String.valueOf(unit));
    }

    private void checkCodes(TermType type) {
        boolean placeholders = type == TermType.TEXT && !fields.has("valuesFrom");
        boolean listed = !placeholders && (fields.has("values") || fields.has("valuesFrom"));
        if (listed && type != TermType.CODE && type != TermType.CODES) {
            fields.refuse("values", "WRONG_TYPE", "Only code and codes have allowed values; '" + key + "' is neither.");
        }
        if (fields.has("values") && fields.has("valuesFrom")) {
            fields.refuse("values", "TWO_LISTS", "'" + key + "' has both 'values' and 'valuesFrom'. Keep one.");
        }
        String from = fields.text("valuesFrom");
        if (from != null && !CATALOGUE_LISTS.contains(from)) {
            String message = "'" + from + "' is not a list of the catalogue. Allowed: "
                    + String.join(", ", CATALOGUE_LISTS) + "." + Spelling.hint(from, CATALOGUE_LISTS);
            fields.refuse("valuesFrom", "UNKNOWN_LIST", message);
        }
        fields.list("values").stream()
                .filter(code -> !CODE.matcher(code).matches())
                .forEach(code ->
                        fields.refuse("values", "BAD_CODE", "'" + code + "' is not a code, such as MID_MARKET."));
    }

    /** A code the program does not know would be said or asked for in vain. */
    private void checkKnown(TermType type) {
        String source = fields.text("source");
        List<String> known = KnownCodes.of(key, source == null ? "" : source);
        boolean open = known.isEmpty() || type != TermType.CODE && type != TermType.CODES;
        fields.list("values").stream()
                .filter(code -> !open && !known.contains(code))
                .forEach(code -> fields.refuse(
                        "values",
                        "UNKNOWN_VALUE",
                        "'" + code + "' of '" + key + "' means nothing to the program. Allowed: "
                                + String.join(", ", known) + "." + Spelling.hint(code, known)));
    }

    private void checkUse(TermType type) {
        if (fields.has("source") && type == TermType.TEXT) {
            fields.refuse("source", "WRONG_TYPE", "A text is never a condition. Make '" + key + "' a code.");
        }
        for (String use : List.of("observed", "pricing", "closesUpsell", "phrase")) {
            if (fields.has(use) && !fields.has("source")) {
                fields.refuse(use, "NO_SOURCE", "'" + use + "' needs a 'source': only a condition can have it.");
            }
        }
    }

    private @Nullable String source(TermType type) {
        String source = fields.text("source");
        if (source != null && type != TermType.TEXT) {
            FactPaths.problem(source, type).ifPresent(problem -> fields.refuse("source", "UNKNOWN_FACT_PATH", problem));
        }
        return source;
    }
}
