package io.proffer.workbook.layout;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.grammar.Spelling;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the schema of a table; a need table that nobody declared gets the schema of its stage. */
final class SchemaFinder {
    static final String CATALOG = "CATALOG";
    /** What a program calls a copy of a test sheet. */
    private static final Pattern TEST_COPY = Pattern.compile("_tests?\\b", Pattern.CASE_INSENSITIVE);

    private static final String NEED_STAGE = "APPLICABILITY";
    private static final String NEED_OUTCOME = "offer";

    private static final String NAME = "[a-z][a-z0-9_]{0,62}";

    private final Vocabulary vocabulary;

    SchemaFinder(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** The key a name stands for: lower case, underscores for spaces and hyphens. */
    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0-]+", "_");
    }

    Optional<TableSchema> declared(String key) {
        return vocabulary.schemas().stream()
                .filter(schema -> schema.key().equalsIgnoreCase(key))
                .findFirst();
    }

    /** The schema of a need table with a key of its own. */
    Optional<TableSchema> needTable(String key, String stage) {
        if (!NEED_STAGE.equalsIgnoreCase(stage) || !key.matches(NAME)) {
            return Optional.empty();
        }
        List<TableSchema> needs = vocabulary.schemas().stream()
                .filter(schema -> schema.stage().equals(NEED_STAGE) && schema.allowsOutput(NEED_OUTCOME))
                .toList();
        return needs.isEmpty() ? Optional.empty() : Optional.of(likeAll(key, needs));
    }

    /** May say what any need table may say; must say what all of them must. */
    private static TableSchema likeAll(String key, List<TableSchema> needs) {
        Set<String> outputs = new LinkedHashSet<>();
        List<String> required = new ArrayList<>(needs.get(0).required());
        for (TableSchema need : needs) {
            outputs.addAll(need.then());
            outputs.addAll(need.optional());
            required.retainAll(need.required());
        }
        outputs.remove(NEED_OUTCOME);
        List<String> policies = List.of(
                HitPolicy.COLLECT.name(), HitPolicy.FIRST.name(), HitPolicy.UNIQUE.name(), HitPolicy.ANY.name());
        return new TableSchema(
                key, NEED_STAGE, policies, "", List.of(), List.of(NEED_OUTCOME), List.copyOf(outputs), required);
    }

    List<String> keys() {
        return vocabulary.schemas().stream().map(TableSchema::key).toList();
    }

    String unknown(String name, String key) {
        String near = key.matches(NAME)
                ? Spelling.hint(key, keys())
                : " A name begins with a letter from a to z and has such letters, digits and _ only.";
        String test = TEST_COPY.matcher(name).find() ? " The name of a test sheet ends in _tests." : "";
        String none = " If it is none, delete the sheet; notes may stand in a column whose heading begins with #.";
        return "'" + name + "' is not a known table." + test + near + none + " Known tables: "
                + String.join(", ", keys())
                + ". A need table of your own has a head block with 'Stage' APPLICABILITY and an offer column.";
    }
}
