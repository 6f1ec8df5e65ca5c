package io.proffer.governance.kept;

import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.lint.Finding;
import io.proffer.lint.Lint;
import io.proffer.lint.Severity;
import io.proffer.lint.Subject;
import io.proffer.reports.Remark;
import io.proffer.rulesets.LoadResult;
import io.proffer.scenarios.ScenarioSheet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the files of a ruleset say, without anything that could decide.
 *
 * @param hash fingerprint of the content
 * @param vocabulary its words
 * @param catalog what is sold
 * @param tables every table, in reading order
 * @param scenarios what it must answer
 * @param files names of the files the tables stand in, by table key
 */
public record Typed(
        String hash,
        Vocabulary vocabulary,
        Catalog catalog,
        List<DecisionTable> tables,
        List<ScenarioSheet> scenarios,
        Map<String, String> files) {

    /** Copies the lists. */
    public Typed {
        tables = List.copyOf(tables);
        scenarios = List.copyOf(scenarios);
        files = Map.copyOf(files);
    }

    /** What a rulebook says. */
    public static Typed of(LoadResult.Loaded loaded) {
        Rulebook rulebook = loaded.rulebook();
        return new Typed(
                rulebook.hash(),
                rulebook.vocabulary(),
                rulebook.catalog(),
                rulebook.tables().stream().map(TableEvaluator::table).toList(),
                loaded.scenarios(),
                loaded.files());
    }

    /** The table of a key. */
    public Optional<DecisionTable> table(String key) {
        return tables.stream().filter(table -> table.key().equals(key)).findFirst();
    }

    /** What lint finds in it on the day of an instant, each with the file it stands in. */
    public List<Remark> remarks(Instant at) {
        return lint(at).stream().map(this::remark).toList();
    }

    private Remark remark(Finding finding) {
        boolean error = finding.code().severity() == Severity.ERROR;
        return new Remark(
                error ? Remark.Level.ERROR : Remark.Level.WARNING,
                finding.code().code(),
                files.getOrDefault(finding.table(), ""),
                finding.place().sheet(),
                finding.place().ref(),
                finding.message());
    }

    /** What lint finds in it on the day of an instant. */
    public List<Finding> lint(Instant at) {
        return Lint.of(new Subject(vocabulary, catalog, tables, LocalDate.ofInstant(at, ZoneOffset.UTC)));
    }

    /** Keys of all tables, in order. */
    public List<String> keys() {
        return tables.stream().map(DecisionTable::key).sorted().toList();
    }
}
