package io.proffer.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.RowMeta;
import io.proffer.engine.table.grammar.CellGrammar;
import io.proffer.engine.table.grammar.Parsed;
import io.proffer.engine.table.grammar.RawCell;
import io.proffer.workbook.Tables.Content;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is exported and imported again is the same table, bit for bit. */
class RoundTripProperties {
    private static final Vocabulary VOCABULARY = ExampleTable.vocabulary();
    private static final TableSchema SCHEMA = VOCABULARY.schemas().get(0);
    private static final List<String> TEXTS = List.of(
            "Plain",
            "=1+1",
            "+49 30",
            "-",
            "@home",
            "'quoted",
            "'=x",
            "''+x",
            "two\nlines",
            "a, \"b\"; c",
            "_x0041_ _x005F_",
            "ж \uD83D\uDE00 é",
            "#note",
            "# Table: other",
            "1.500",
            "85%",
            "2026-01-01",
            "TRUE",
            "a\tb",
            "'",
            "\"",
            "0012");
    private static final List<String> CONDITIONS = List.of(
            "",
            "any",
            "known",
            "unknown",
            "ENT",
            "not MID, SMB",
            "EU",
            "a:b/c",
            ">= 10",
            "10",
            "-5..5",
            "[1..2)",
            "24, 36",
            "not 7",
            "0.000001",
            "yes",
            "no",
            "RED",
            "> 1.1250",
            "8999999999999.123456",
            "P14D",
            "<= PT36H",
            "2026-06-30",
            "> 2026-01-01",
            "< 2026-01-01",
            "not 2026-02-03",
            "P1D",
            "ADMIN, USER");

    @Property(tries = 60)
    void aTableSurvivesExportAndImport(@ForAll long seed) {
        DecisionTable table = table(new Random(seed));
        Content content = Tables.content(table);

        assertThat(Tables.content(again("t.xlsx", WorkbookWriter.xlsx(List.of(table)))))
                .isEqualTo(content);
        byte[] csv = WorkbookWriter.csv(table).getBytes(StandardCharsets.UTF_8);
        assertThat(Tables.content(again("t.csv", csv))).isEqualTo(content);
    }

    private static DecisionTable again(String name, byte[] bytes) {
        Reading reading = new WorkbookReader(VOCABULARY).read(name, bytes);
        assertThat(SheetFile.faults(reading)).isEmpty();
        return reading.tables().get(0);
    }

    private static DecisionTable table(Random random) {
        List<Term> inputs =
                VOCABULARY.terms().stream().filter(term -> term.isInput()).toList();
        List<Term> outputs = VOCABULARY.terms().stream()
                .filter(term -> SCHEMA.allowsOutput(term.key()))
                .toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            rows.add(row(random, i, inputs, outputs));
        }
        return new DecisionTable(
                SCHEMA.key(),
                SCHEMA.stage(),
                HitPolicy.FIRST,
                pick(random, TEXTS),
                "A sheet",
                columns(inputs),
                columns(outputs),
                rows);
    }

    private static List<Column> columns(List<Term> terms) {
        return terms.stream().map(term -> new Column(term, 0)).toList();
    }

    private static Row row(Random random, int index, List<Term> inputs, List<Term> outputs) {
        List<ConditionCell> conditions = new ArrayList<>();
        for (Term input : inputs) {
            String text = conditions.isEmpty() ? "any" : pick(random, CONDITIONS);
            Parsed<ConditionCell> parsed = CellGrammar.condition(input, new RawCell.Text(text));
            conditions.add(parsed instanceof Parsed.Value<ConditionCell> value ? value.value() : blank(input));
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Term output : outputs) {
            String text = output.key().equals("offer")
                    ? "sso-addon"
                    : pick(random, random.nextBoolean() ? TEXTS : CONDITIONS);
            if (CellGrammar.output(output, new RawCell.Text(text)) instanceof Parsed.Value<Object> value) {
                values.put(output.key(), value.value());
            }
        }
        if (values.get("validFrom") != null) {
            values.remove("validTo");
        }
        RowMeta meta = new RowMeta(
                random.nextBoolean() ? pick(random, TEXTS) : null,
                random.nextBoolean() ? LocalDate.ofEpochDay(random.nextInt(40_000)) : null,
                random.nextBoolean(),
                null,
                null,
                random.nextBoolean() ? pick(random, TEXTS) : null);
        return new Row(random.nextBoolean() ? "R-" + index : "#" + index, index + 2, conditions, values, meta);
    }

    private static ConditionCell blank(Term term) {
        return ((Parsed.Value<ConditionCell>) CellGrammar.condition(term, RawCell.BLANK)).value();
    }

    private static String pick(Random random, List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
