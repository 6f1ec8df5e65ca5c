package io.proffer.rulesets.vocabulary;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.context.FactBinder;
import io.proffer.engine.context.TermType;
import io.proffer.engine.table.grammar.Spelling;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a source names a fact that exists and has the type the term says. */
final class FactPaths {
    private static final String ATTRIBUTES = "attributes";
    private static final List<String> ALL_ROOTS = Stream.concat(
                    FactBinder.ROOTS.keySet().stream(), Stream.of(ATTRIBUTES))
            .sorted()
            .toList();

    private FactPaths() {}

    /** What is wrong with a source, empty when it names a fact of this type. */
    static Optional<String> problem(String source, TermType type) {
        List<String> parts = Arrays.asList(source.split("\\.", -1));
        if (parts.size() < 2 || parts.contains("")) {
            return Optional.of("'" + source + "' is not a fact path, such as support.openEscalations.");
        }
        if (!ALL_ROOTS.contains(parts.get(0))) {
            return Optional.of("'" + parts.get(0) + "' is not known. A fact path starts with one of: "
                    + String.join(", ", ALL_ROOTS) + "." + Spelling.hint(parts.get(0), ALL_ROOTS));
        }
        return parts.get(0).equals(ATTRIBUTES)
                ? Optional.empty()
                : follow(FactBinder.ROOTS.get(parts.get(0)), parts.subList(1, parts.size()), type);
    }

    /** The codes of the fact at a path, when the program knows them all; empty when it is open or there is no such fact. */
    static List<String> codes(String source) {
        List<String> parts = Arrays.asList(source.split("\\.", -1));
        Type at = FactBinder.ROOTS.getOrDefault(parts.get(0), Object.class);
        for (String name : parts.subList(1, parts.size())) {
            at = parts(at).stream()
                    .filter(each -> each.getName().equals(name))
                    .findFirst()
                    .map(RecordComponent::getGenericType)
                    .orElse(Object.class);
        }
        Type one = at instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : at;
        return one instanceof Class<?> type && type.isEnum()
                ? Stream.of(type.getEnumConstants()).map(String::valueOf).toList()
                : List.of();
    }

    private static Optional<String> follow(Class<?> root, List<String> names, TermType type) {
        Type at = root;
        for (String name : names) {
            List<RecordComponent> parts = parts(at);
            Optional<RecordComponent> part =
                    parts.stream().filter(each -> each.getName().equals(name)).findFirst();
            if (part.isEmpty()) {
                return Optional.of(missing(
                        name, parts.stream().map(RecordComponent::getName).toList()));
            }
            at = part.get().getGenericType();
        }
        return holds(at, type)
                ? Optional.empty()
                : Optional.of(
                        "'" + names.get(names.size() - 1) + "' cannot be read as " + TermEntry.spelled(type) + ".");
    }

    private static List<RecordComponent> parts(Type type) {
        return type instanceof Class<?> record && record.isRecord() ? List.of(record.getRecordComponents()) : List.of();
    }

    private static String missing(String name, List<String> known) {
        return "There is no fact '" + name + "'."
                + (known.isEmpty() ? " The path is too long." : " Known here: " + String.join(", ", known) + ".")
                + Spelling.hint(name, known);
    }

    private static boolean holds(Type fact, TermType type) {
        return switch (type) {
            case CODE -> isCode(fact);
            case CODES -> fact instanceof ParameterizedType list && isCode(list.getActualTypeArguments()[0]);
            case INTEGER, DECIMAL, PERCENT -> isNumber(fact);
            case MONEY -> fact == Money.class || isNumber(fact);
            case DATE -> fact == LocalDate.class || fact == Instant.class;
            case YES_NO -> fact == Boolean.class || fact == boolean.class;
            case DURATION -> fact == java.time.Duration.class;
            case TEXT -> false;
        };
    }

    private static boolean isCode(Type fact) {
        return fact == String.class || fact instanceof Class<?> type && type.isEnum();
    }

    private static boolean isNumber(Type fact) {
        return fact == Integer.class || fact == BigDecimal.class;
    }
}
