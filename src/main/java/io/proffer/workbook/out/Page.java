package io.proffer.workbook.out;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.Row;
import io.proffer.workbook.layout.MetaHeading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One table as it will stand on a sheet.
 *
 * @param name name of the sheet
 * @param key table key
 * @param stage stage code
 * @param hitPolicy hit policy
 * @param hitPolicies hit policies the author may choose from
 * @param purpose one sentence for people
 * @param inputs terms under WHEN
 * @param outputs terms under THEN
 * @param meta columns under META
 * @param rows typed rows, empty for a template
 */
public record Page(
        String name,
        String key,
        String stage,
        String hitPolicy,
        List<String> hitPolicies,
        String purpose,
        List<Term> inputs,
        List<Term> outputs,
        List<MetaHeading> meta,
        List<Row> rows) {

    /** Copies the lists. */
    public Page {
        hitPolicies = List.copyOf(hitPolicies);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        meta = List.copyOf(meta);
        rows = List.copyOf(rows);
    }

    /** The page of a typed table. */
    public static Page of(DecisionTable table) {
        return new Page(
                table.sheet().isBlank() ? table.key() : table.sheet(),
                table.key(),
                table.stage(),
                table.hitPolicy().name(),
                Stream.of(HitPolicy.values()).map(HitPolicy::name).toList(),
                table.purpose(),
                table.inputs().stream().map(Column::term).toList(),
                table.outputs().stream().map(Column::term).toList(),
                usedMeta(table.rows()),
                table.rows());
    }

    /** The empty page of a table to be written. */
    public static Page of(TableSchema schema, Vocabulary vocabulary) {
        List<Term> outputs = terms(
                Stream.concat(schema.then().stream(), schema.optional().stream())
                        .distinct(),
                vocabulary);
        return new Page(
                schema.key(),
                schema.key(),
                schema.stage(),
                schema.hitPolicies().isEmpty()
                        ? HitPolicy.COLLECT.name()
                        : schema.hitPolicies().get(0),
                schema.hitPolicies(),
                schema.purpose(),
                terms(schema.when().stream(), vocabulary),
                outputs,
                freeMeta(outputs),
                List.of());
    }

    private static List<Term> terms(Stream<String> keys, Vocabulary vocabulary) {
        return keys.map(vocabulary::find).flatMap(Optional::stream).toList();
    }

    /** Meta columns whose headings no outcome has taken. */
    private static List<MetaHeading> freeMeta(List<Term> outputs) {
        return Stream.of(MetaHeading.values())
                .filter(meta -> outputs.stream()
                        .noneMatch(term -> Vocabulary.fold(term.label()).equals(Vocabulary.fold(meta.label()))))
                .toList();
    }

    private static List<MetaHeading> usedMeta(List<Row> rows) {
        List<MetaHeading> used = new ArrayList<>(List.of(MetaHeading.values()));
        if (rows.stream().allMatch(row -> row.meta().validFrom() == null)) {
            used.remove(MetaHeading.VALID_FROM);
        }
        if (rows.stream().allMatch(row -> row.meta().validTo() == null)) {
            used.remove(MetaHeading.VALID_TO);
        }
        return used;
    }

    /** Number of columns. */
    public int width() {
        return inputs.size() + outputs.size() + meta.size();
    }

    /** The term of each column, from left to right. */
    public List<Term> terms() {
        List<Term> terms = new ArrayList<>(inputs);
        terms.addAll(outputs);
        meta.forEach(heading -> terms.add(heading.term()));
        return terms;
    }

    /** What a row says in each column: condition text or outcome, null where it says nothing. */
    public List<Written> cells(Row row) {
        List<Written> cells = new ArrayList<>();
        row.conditions().forEach(condition -> cells.add(Written.condition(inputs.get(cells.size()), condition)));
        outputs.forEach(term -> cells.add(Written.value(row.outputs().get(term.key()))));
        meta.forEach(heading -> cells.add(Written.meta(heading, row)));
        return cells;
    }
}
