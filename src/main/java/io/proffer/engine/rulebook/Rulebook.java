package io.proffer.engine.rulebook;

import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.context.BoundFacts;
import io.proffer.engine.context.FactBinder;
import io.proffer.engine.context.OfferFacts;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.TableEvaluator;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Everything a decision is made with: immutable, fingerprinted, swapped whole; safe for use by many threads. */
public final class Rulebook {
    private static final String SCHEME = "sha256:";
    private static final String ID_PREFIX = "rls_";
    private static final int ID_DIGITS = 12;
    private static final Pattern ID = Pattern.compile(ID_PREFIX + "[0-9a-f]{" + ID_DIGITS + "}");

    private final String id;
    private final String hash;
    private final Vocabulary vocabulary;
    private final FactBinder binder;
    private final Catalog catalog;
    private final Map<String, TableEvaluator> tables;
    private final RuleSession rules;
    private final Map<String, BoundFacts> offers = new HashMap<>();

    /**
     * A rulebook of compiled parts.
     *
     * @param id such as {@code rls_9c1f…}
     * @param hash {@code sha256:} and the hexadecimal digest of the normalised content
     * @param tables evaluators by table key, in reading order
     * @param rules the compiled DRL
     */
    public Rulebook(
            String id,
            String hash,
            Vocabulary vocabulary,
            Catalog catalog,
            Map<String, TableEvaluator> tables,
            RuleSession rules) {
        this.id = id;
        this.hash = hash;
        this.vocabulary = vocabulary;
        this.binder = new FactBinder(vocabulary);
        this.catalog = catalog;
        this.tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
        this.rules = rules;
        catalog.offers()
                .values()
                .forEach(offer -> offers.put(offer.key(), binder.read("offer", OfferFacts.of(offer), vocabulary)));
    }

    /** The stable id of a content, such as {@code rls_9c1f0a3b77de}, by which decisions name it. */
    public static String idOf(String hash) {
        return ID_PREFIX + hash.substring(SCHEME.length(), SCHEME.length() + ID_DIGITS);
    }

    /** What the hash of a content begins with that has a stable id, empty when a text is no such id. */
    public static Optional<String> beginningOf(String id) {
        return ID.matcher(id).matches() ? Optional.of(SCHEME + id.substring(ID_PREFIX.length())) : Optional.empty();
    }

    /** Stable id of this content. */
    public String id() {
        return id;
    }

    /** Fingerprint of the normalised content: tables, catalogue, vocabulary and DRL, not file bytes. */
    public String hash() {
        return hash;
    }

    /** The words of the tables. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Reads facts for this vocabulary from records. */
    public FactBinder binder() {
        return binder;
    }

    /** What is sold. */
    public Catalog catalog() {
        return catalog;
    }

    /** The facts of an offer of the catalogue, read once. */
    public BoundFacts offerFacts(Offer offer) {
        return Objects.requireNonNull(offers.get(offer.key()), offer.key());
    }

    /** The evaluator of a table, empty when the rulebook does not hold it. */
    public Optional<TableEvaluator> table(String key) {
        return Optional.ofNullable(tables.get(key));
    }

    /** All evaluators in reading order. */
    public Collection<TableEvaluator> tables() {
        return tables.values();
    }

    /** The evaluators of a stage code, in reading order. */
    public List<TableEvaluator> stage(String stage) {
        return tables.values().stream()
                .filter(evaluator -> evaluator.table().stage().equals(stage))
                .toList();
    }

    /** The compiled DRL: signals and guards. */
    public RuleSession rules() {
        return rules;
    }
}
