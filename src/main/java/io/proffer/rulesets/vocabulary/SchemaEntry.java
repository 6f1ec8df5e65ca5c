package io.proffer.rulesets.vocabulary;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Term;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.grammar.Spelling;
import io.proffer.engine.verdict.Stage;
import io.proffer.rulesets.FileFault;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One entry below {@code tables:}. */
final class SchemaEntry {
    private static final List<String> FIELDS =
            List.of("stage", "hitPolicies", "purpose", "when", "then", "optional", "required");
    /** The stages of a decision, and the table that governs changes of the others. */
    private static final List<String> STAGES = Stream.concat(
                    Stream.of(Stage.values()).map(Enum::name), Stream.of("GOVERNANCE"))
            .toList();

    private static final List<String> POLICIES =
            Stream.of(HitPolicy.values()).map(Enum::name).toList();

    private final String key;
    private final YamlFields fields;
    private final Map<String, Term> terms;

    private SchemaEntry(String key, YamlFields fields, Map<String, Term> terms) {
        this.key = key;
        this.fields = fields;
        this.terms = terms;
    }

    /** The schema an entry describes, as far as it can be read; empty when it has no fields at all. */
    static Optional<TableSchema> read(
            String file, String key, YamlNode node, Map<String, Term> terms, List<FileFault> faults) {
        return YamlFields.of(file, "table '" + key + "'", node, FIELDS, faults)
                .map(fields -> new SchemaEntry(key, fields, terms).schema());
    }

    private TableSchema schema() {
        checkWords("hitPolicies", fields.list("hitPolicies"), POLICIES);
        if (fields.list("hitPolicies").isEmpty()) {
            fields.refuse("hitPolicies", "REQUIRED", "Table '" + key + "' needs 'hitPolicies', the default first.");
        }
        String stage = fields.required("stage");
        if (!stage.isEmpty()) {
            checkWords("stage", List.of(stage), STAGES);
        }
        checkColumns();
        return new TableSchema(
                key,
                stage,
                fields.list("hitPolicies"),
                fields.required("purpose"),
                fields.list("when"),
                fields.list("then"),
                fields.list("optional"),
                fields.list("required"));
    }

    private void checkWords(String field, List<String> words, List<String> allowed) {
        for (String word : words) {
            if (!allowed.contains(word)) {
                String message = "'" + word + "' is not allowed here. Allowed: " + String.join(", ", allowed) + "."
                        + Spelling.hint(word, allowed);
                fields.refuse(field, "UNKNOWN_VALUE", message);
            }
        }
    }

    private void checkColumns() {
        Stream.of("when", "then", "optional").forEach(this::checkTerms);
        fields.list("when").stream()
                .filter(term -> terms.containsKey(term) && !terms.get(term).isInput())
                .forEach(term -> fields.refuse(
                        "when",
                        "NO_SOURCE",
                        "'" + term + "' has no source and cannot be a condition of '" + key + "'."));
        List<String> outputs = new ArrayList<>(fields.list("then"));
        for (String term : fields.list("optional")) {
            if (outputs.contains(term)) {
                fields.refuse("optional", "DUPLICATE_VALUE", "'" + term + "' is in 'then' and in 'optional'.");
            }
            outputs.add(term);
        }
        for (String term : fields.list("required")) {
            if (!outputs.contains(term)) {
                fields.refuse(
                        "required", "UNKNOWN_TERM", "'" + term + "' is required but not an outcome of the table.");
            }
        }
    }

    private void checkTerms(String field) {
        for (String term : fields.list(field)) {
            if (!terms.containsKey(term)) {
                String message =
                        "'" + term + "' is not a term of the vocabulary." + Spelling.hint(term, terms.keySet());
                fields.refuse(field, "UNKNOWN_TERM", message);
            }
        }
    }
}
