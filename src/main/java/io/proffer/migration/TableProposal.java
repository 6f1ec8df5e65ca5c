package io.proffer.migration;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.migration.sheet.NativeTable;
import io.proffer.migration.words.Plain;
import io.proffer.migration.words.VocabularySnippet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Proposes typed tables for native ones. */
final class TableProposal {
    static final String NEED_STAGE = "APPLICABILITY";
    private static final String NEED_OUTCOME = "offer";
    private static final int LONGEST_KEY = 60;

    private final Vocabulary words;
    private final String fileName;
    private final Notices notices;
    private final VocabularySnippet snippet;
    private final Set<String> keys = new HashSet<>();

    TableProposal(Vocabulary words, String fileName, Notices notices, VocabularySnippet snippet) {
        this.words = words;
        this.fileName = fileName;
        this.notices = notices;
        this.snippet = snippet;
    }

    /** The typed table, empty when the native one has no rules. */
    Optional<DecisionTable> of(NativeTable table) {
        String sheet = table.sheet().name();
        String ref = NativeTable.ref(table.row(), table.column());
        String key = key(table);
        Optional<TableSchema> schema = words.schema(key);
        ColumnPlan plan = new ColumnPlan(table, words, schema, notices, snippet).planned();
        if (table.rows().isEmpty() || table.columns().isEmpty()) {
            notices.declined(
                    sheet, ref, "RuleTable " + Plain.quoted(table.name()) + " has no rules; no table is proposed.");
            return Optional.empty();
        }
        notices.translated(sheet, ref, "RuleTable " + Plain.quoted(table.name()) + " is proposed as '" + key + "'.");
        if (schema.isEmpty()
                && plan.outcomes().stream()
                        .noneMatch(column -> column.term().key().equals(NEED_OUTCOME))) {
            notices.declined(
                    sheet,
                    ref,
                    "'" + key + "' names no offer and is none of the known tables: no stage reads it until it has an"
                            + " Offer column, or the name of a table that 'proffer template' knows.");
        }
        return Optional.of(new DecisionTable(
                key,
                schema.map(TableSchema::stage).orElse(NEED_STAGE),
                hitPolicy(table, schema, ref),
                "Proposed from " + Plain.of(fileName) + ", sheet " + Plain.of(sheet) + ".",
                key,
                columns(plan.conditions()),
                columns(plan.outcomes()),
                new RowMaker(table, plan, key, notices).rows()));
    }

    private static List<Column> columns(List<Planned> planned) {
        return planned.stream()
                .map(column -> new Column(column.term(), column.from().index()))
                .toList();
    }

    private HitPolicy hitPolicy(NativeTable table, Optional<TableSchema> schema, String ref) {
        HitPolicy wanted = RowOrder.isFirst(table) ? HitPolicy.FIRST : HitPolicy.COLLECT;
        List<String> allowed = schema.map(TableSchema::hitPolicies).orElse(List.of());
        if (allowed.isEmpty() || allowed.contains(wanted.name())) {
            return wanted;
        }
        notices.declined(
                table.sheet().name(),
                ref,
                "Its rows answer " + wanted + ", which this table does not do; " + allowed.get(0) + " is proposed.");
        return HitPolicy.valueOf(allowed.get(0));
    }

    private String key(NativeTable table) {
        String plain = table.name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]++", "_")
                .replaceAll("^[_0-9]+|_+$", "");
        String wanted = plain.isEmpty() ? "imported" : plain.substring(0, Math.min(LONGEST_KEY, plain.length()));
        String key = wanted;
        for (int i = 2; !isFree(key, table); i++) {
            key = wanted + "_" + i;
        }
        keys.add(key);
        return key;
    }

    /** Under the key of a known table, one without its columns would be refused as soon as it is read. */
    private boolean isFree(String key, NativeTable table) {
        return !keys.contains(key)
                && words.schema(key).filter(schema -> !fills(table, schema)).isEmpty();
    }

    private boolean fills(NativeTable table, TableSchema schema) {
        return new ColumnPlan(table, words, Optional.of(schema), new Notices(), new VocabularySnippet())
                .planned().outcomes().stream()
                        .map(column -> column.term().key())
                        .collect(Collectors.toSet())
                        .containsAll(schema.then());
    }
}
