package io.proffer.engine.context;

import io.proffer.engine.account.Account;
import io.proffer.engine.account.Commercial;
import io.proffer.engine.account.Engagement;
import io.proffer.engine.account.EntitlementUsage;
import io.proffer.engine.account.Health;
import io.proffer.engine.account.Sentiment;
import io.proffer.engine.account.Subscription;
import io.proffer.engine.account.Support;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.context.asked.ChangeFacts;
import io.proffer.engine.context.asked.DiscountFacts;
import io.proffer.engine.context.asked.OrderFacts;
import io.proffer.engine.context.asked.PresentationFacts;
import io.proffer.engine.context.asked.RelationshipFacts;
import io.proffer.engine.memory.ContactFacts;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a vocabulary from records: each term's source is a root and a path of components. */
public final class FactBinder {
    /** The roots a source may start with, and the record each stands for. */
    public static final Map<String, Class<?>> ROOTS = Map.ofEntries(
            Map.entry("account", Account.class),
            Map.entry("subscription", Subscription.class),
            Map.entry("engagement", Engagement.class),
            Map.entry("support", Support.class),
            Map.entry("sentiment", Sentiment.class),
            Map.entry("health", Health.class),
            Map.entry("commercial", Commercial.class),
            Map.entry("feature", EntitlementUsage.class),
            Map.entry("derived", Derived.class),
            Map.entry("offer", OfferFacts.class),
            Map.entry("candidate", CandidateFacts.class),
            Map.entry("contact", ContactFacts.class),
            Map.entry("discount", DiscountFacts.class),
            Map.entry("block", BlockFacts.class),
            Map.entry("presentation", PresentationFacts.class),
            Map.entry("order", OrderFacts.class),
            Map.entry("change", ChangeFacts.class),
            Map.entry("relationship", RelationshipFacts.class));

    private static final String ATTRIBUTES = "attributes";
    /** Cells may say weeks, so attributes may, too. */
    private static final Pattern WEEKS = Pattern.compile("P\\d{1,4}W");

    /** One term read from a record; {@code ofText} when its path is known to end in a list of strings. */
    private record Binding(Term term, RecordPath path, boolean ofText) {
        void put(Facts facts, @Nullable Object record) {
            Object value = path.read(record);
            if (ofText && value != null) {
                facts.set(term.slot(), texts(value));
            } else {
                FactBinder.put(facts, term, value);
            }
        }

        @SuppressWarnings("unchecked")
        private static List<String> texts(Object value) {
            return (List<String>) value;
        }
    }

    private final Map<String, List<Binding>> byRoot = new HashMap<>();
    private final List<Term> attributes = new ArrayList<>();

    /**
     * Resolves every source of a vocabulary.
     *
     * @throws IllegalArgumentException when a source names a root or component that does not exist
     */
    public FactBinder(Vocabulary vocabulary) {
        for (Term term : vocabulary.terms()) {
            if (term.source() == null) {
                continue;
            }
            if (term.scope().equals(ATTRIBUTES)) {
                attributes.add(term);
            } else {
                byRoot.computeIfAbsent(term.scope(), root -> new ArrayList<>()).add(resolve(term, term.source()));
            }
        }
    }

    private static Binding resolve(Term term, String source) {
        List<String> parts = Arrays.asList(source.split("\\."));
        Class<?> root = ROOTS.get(parts.get(0));
        if (root == null || parts.size() < 2) {
            throw new IllegalArgumentException(
                    "Source '" + source + "' of term '" + term.key() + "' must start with one of "
                            + ROOTS.keySet().stream().sorted().toList() + " or attributes.");
        }
        RecordPath path = RecordPath.of(root, parts.subList(1, parts.size()));
        return new Binding(term, path, term.type() == TermType.CODES && path.endsInTexts());
    }

    /** Sets every term of a root from its record; a null record makes them all unknown. */
    public void bind(Facts facts, String root, @Nullable Object record) {
        List<Binding> bindings = byRoot.get(root);
        if (bindings == null) {
            return;
        }
        for (int i = 0; i < bindings.size(); i++) {
            bindings.get(i).put(facts, record);
        }
    }

    /**
     * The terms of a root read from its record once, to be set on many sheets.
     *
     * @throws IllegalArgumentException when a term of the root is an amount, which is read in the currency of a sheet
     */
    public BoundFacts read(String root, Object record, Vocabulary vocabulary) {
        List<Term> terms =
                byRoot.getOrDefault(root, List.of()).stream().map(Binding::term).toList();
        Facts facts = new Facts(vocabulary);
        bind(facts, root, record);
        return BoundFacts.of(terms, facts);
    }

    /** Sets the terms read from custom attributes; days and durations are ISO 8601 texts there. */
    public void bindAttributes(Facts facts, @Nullable Map<String, Object> values) {
        for (Term term : attributes) {
            String name = String.valueOf(term.source()).substring(ATTRIBUTES.length() + 1);
            Object value = values == null ? null : values.get(name);
            put(facts, term, value instanceof String text ? timed(term, text) : value);
        }
    }

    /** JSON has no days and no durations, only texts that say them; a text that says none stays what it is. */
    private static Object timed(Term term, String text) {
        try {
            return switch (term.type()) {
                case DATE ->
                    text.indexOf('T') < 0
                            ? LocalDate.parse(text)
                            : OffsetDateTime.parse(text).toInstant();
                case DURATION ->
                    WEEKS.matcher(text).matches()
                            ? Duration.ofDays(7L * Integer.parseInt(text.substring(1, text.length() - 1)))
                            : Duration.parse(text);
                default -> text;
            };
        } catch (DateTimeException otherText) {
            return text;
        }
    }

    private static void put(Facts facts, Term term, @Nullable Object value) {
        if (value == null) {
            facts.forget(term.slot());
            return;
        }
        switch (term.type()) {
            case CODE, TEXT -> facts.set(term.slot(), code(value));
            case CODES -> facts.set(term.slot(), codes(value));
            default -> facts.set(term.slot(), encode(facts, term, value));
        }
    }

    private static @Nullable String code(Object value) {
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        return value instanceof List ? null : value.toString();
    }

    @SuppressWarnings("unchecked")
    private static List<String> codes(Object value) {
        if (!(value instanceof List<?> list)) {
            return List.of(value.toString());
        }
        return areCodes(list) ? (List<String>) list : named(list);
    }

    private static boolean areCodes(List<?> list) {
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof String)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> named(List<?> list) {
        List<String> codes = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            codes.add(list.get(i) instanceof Enum<?> constant ? constant.name() : String.valueOf(list.get(i)));
        }
        return codes;
    }

    /** A value of the wrong kind is unknown: custom attributes are not checked on the way in. */
    private static long encode(Facts facts, Term term, Object value) {
        return switch (term.type()) {
            case YES_NO -> value instanceof Boolean yes ? Fixed.of(yes.booleanValue()) : Fixed.UNKNOWN;
            case DATE -> day(value);
            case DURATION -> value instanceof Duration duration ? Fixed.of(duration) : Fixed.UNKNOWN;
            case MONEY -> value instanceof Money money ? money(facts, term, money) : number(value);
            default -> number(value);
        };
    }

    private static long number(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return Fixed.of(((Number) value).longValue());
        }
        if (!(value instanceof BigDecimal number)) {
            return Fixed.UNKNOWN;
        }
        boolean fits = number.precision() - number.scale() <= 12;
        return fits ? Fixed.of(number) : Fixed.UNKNOWN;
    }

    /** An amount in the currency of its term; without a rate it is unknown there. */
    private static long money(Facts facts, Term term, Money money) {
        return term.unit() == null
                ? Fixed.UNKNOWN
                : facts.exchange()
                        .convert(money.major(), money.currency(), term.unit())
                        .map(FactBinder::number)
                        .orElse(Fixed.UNKNOWN);
    }

    private static long day(Object value) {
        if (value instanceof LocalDate day) {
            return Fixed.of(day);
        }
        return value instanceof Instant instant
                ? Fixed.of(LocalDate.ofInstant(instant, ZoneOffset.UTC))
                : Fixed.UNKNOWN;
    }
}
