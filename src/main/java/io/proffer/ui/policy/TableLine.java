package io.proffer.ui.policy;

import io.proffer.engine.table.DecisionTable;
import io.proffer.governance.Ruleset;
import io.proffer.governance.kept.Typed;
import io.proffer.reports.Remark;
import java.util.Comparator;
import java.util.List;

/** A table of a ruleset in a row. */
record TableLine(
        String key, String purpose, String stage, String file, int rows, int errors, int warnings, boolean own) {

    static List<TableLine> of(Typed typed, Ruleset ruleset, List<Remark> remarks) {
        List<String> own = ruleset.content().files().stream()
                .filter(file -> file.own())
                .map(file -> file.name())
                .toList();
        return typed.tables().stream()
                .map(table -> line(table, typed.files().getOrDefault(table.key(), ""), own, remarks))
                .sorted(Comparator.comparing(TableLine::own).reversed().thenComparing(TableLine::key))
                .toList();
    }

    private static TableLine line(DecisionTable table, String file, List<String> own, List<Remark> remarks) {
        return new TableLine(
                table.key(),
                table.purpose(),
                table.stage(),
                file,
                table.rows().size(),
                count(table, file, remarks, Remark.Level.ERROR),
                count(table, file, remarks, Remark.Level.WARNING),
                own.contains(file));
    }

    private static int count(DecisionTable table, String file, List<Remark> remarks, Remark.Level level) {
        return (int) remarks.stream()
                .filter(remark -> remark.level() == level
                        && remark.file().equals(file)
                        && remark.sheet().equals(table.sheet()))
                .count();
    }
}
