package io.proffer.engine.context;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Every term a table may read or say, and the schema of every table; immutable. */
public final class Vocabulary {
    private static final String FOLDED = " \t\n\u000B\f\r\u00A0\u202F\u2007_-";

    private final List<Term> terms;
    private final List<TableSchema> schemas;
    private final Map<String, Term> byKey = new HashMap<>();
    private final Map<String, Term> byHeading = new HashMap<>();
    private final Map<String, TableSchema> schemaByKey = new HashMap<>();

    /**
     * A vocabulary of terms in slot order and of table schemas.
     *
     * @throws IllegalArgumentException when a slot is out of order, or a key or heading is used twice
     */
    public Vocabulary(List<Term> terms, List<TableSchema> schemas) {
        this.terms = List.copyOf(terms);
        this.schemas = List.copyOf(schemas);
        for (Term term : terms) {
            if (term.slot() != byKey.size()) {
                throw new IllegalArgumentException("Term " + term.key() + " has slot " + term.slot() + ", expected "
                        + byKey.size() + ". A key may be used twice.");
            }
            byKey.put(term.key(), term);
            claimHeadings(term);
        }
        schemas.forEach(schema -> schemaByKey.put(schema.key(), schema));
    }

    private void claimHeadings(Term term) {
        List<String> headings = new ArrayList<>(term.aliases());
        headings.add(term.label());
        headings.add(term.key());
        for (String heading : headings) {
            Term other = byHeading.putIfAbsent(fold(heading), term);
            if (other != null && !other.key().equals(term.key())) {
                throw new IllegalArgumentException(
                        "Heading '" + heading + "' names both " + other.key() + " and " + term.key() + ".");
            }
        }
    }

    /** A heading without case, spaces, no-break spaces, hyphens and underscores. */
    public static String fold(String heading) {
        StringBuilder folded = new StringBuilder(heading.length());
        for (int i = 0; i < heading.length(); i++) {
            char letter = heading.charAt(i);
            if (FOLDED.indexOf(letter) < 0) {
                folded.append(letter);
            }
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** Number of terms. */
    public int size() {
        return terms.size();
    }

    /** All terms in slot order. */
    public List<Term> terms() {
        return terms;
    }

    /** The term at a slot. */
    public Term term(int slot) {
        return terms.get(slot);
    }

    /** The term of a key. */
    public Optional<Term> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /**
     * The term of a key that must exist.
     *
     * @throws NoSuchElementException when it does not
     */
    public Term get(String key) {
        return find(key).orElseThrow(() -> new NoSuchElementException("The vocabulary has no term '" + key + "'."));
    }

    /** The term a column heading names: its label, key or an alias, case and spaces ignored. */
    public Optional<Term> byHeading(String heading) {
        return Optional.ofNullable(byHeading.get(fold(heading)));
    }

    /** The schemas of all known tables. */
    public List<TableSchema> schemas() {
        return schemas;
    }

    /** The schema of a table. */
    public Optional<TableSchema> schema(String tableKey) {
        return Optional.ofNullable(schemaByKey.get(tableKey));
    }

    /** This vocabulary with the codes of catalogue lists (plans, offers, features …) filled in. */
    public Vocabulary withCatalogue(Map<String, List<String>> codesByList) {
        List<Term> resolved = new ArrayList<>(terms.size());
        for (Term term : terms) {
            List<String> codes = term.valuesFrom() == null ? null : codesByList.get(term.valuesFrom());
            resolved.add(codes == null ? term : term.withValues(codes));
        }
        return new Vocabulary(resolved, schemas);
    }
}
