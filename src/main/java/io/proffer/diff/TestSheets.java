package io.proffer.diff;

import io.proffer.scenarios.Scenario;
import io.proffer.scenarios.ScenarioSheet;
import io.proffer.workbook.out.ScenarioPage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * The scenarios of two sets of test sheets, told apart by their names. A sheet is the one of the same name, in the same
 * file if it is there, else in another one: who sends a workbook may call it something else.
 */
final class TestSheets {
    private static final List<BiPredicate<ScenarioSheet, ScenarioSheet>> SAME = List.of(
            (one, other) -> one.file().equals(other.file()) && folded(one).equals(folded(other)),
            (one, other) -> folded(one).equals(folded(other)));

    private final List<ScenarioSheet> onlyBase;
    private final List<ScenarioSheet> onlyCandidate;
    private final List<TableDiff> diffs = new ArrayList<>();

    private TestSheets(List<ScenarioSheet> base, List<ScenarioSheet> candidate) {
        this.onlyBase = new ArrayList<>(base);
        this.onlyCandidate = new ArrayList<>(candidate);
    }

    static List<TableDiff> between(List<ScenarioSheet> base, List<ScenarioSheet> candidate) {
        return new TestSheets(base, candidate).diffs();
    }

    private static String folded(ScenarioSheet sheet) {
        return sheet.sheet().strip().toLowerCase(Locale.ROOT);
    }

    private List<TableDiff> diffs() {
        SAME.forEach(this::pair);
        onlyCandidate.forEach(sheet -> add(sheet, Change.ADDED, rows(Map.of(), texts(sheet))));
        onlyBase.forEach(sheet -> add(sheet, Change.REMOVED, rows(texts(sheet), Map.of())));
        diffs.sort(Comparator.comparing(TableDiff::name).thenComparing(TableDiff::change));
        return diffs;
    }

    private void pair(BiPredicate<ScenarioSheet, ScenarioSheet> same) {
        for (ScenarioSheet sheet : List.copyOf(onlyCandidate)) {
            Optional<ScenarioSheet> earlier =
                    onlyBase.stream().filter(each -> same.test(each, sheet)).findFirst();
            earlier.ifPresent(found -> {
                onlyBase.remove(found);
                onlyCandidate.remove(sheet);
                add(sheet, Change.CHANGED, rows(texts(found), texts(sheet)));
            });
        }
    }

    private void add(ScenarioSheet sheet, Change change, List<RowDiff> rows) {
        if (!rows.isEmpty()) {
            diffs.add(new TableDiff(sheet.file(), sheet.sheet(), change, List.of(), rows));
        }
    }

    /** The order of scenarios means nothing. */
    private static List<RowDiff> rows(Map<String, RowTexts> before, Map<String, RowTexts> after) {
        Stream<RowDiff> now = after.entrySet().stream().flatMap(row -> {
            RowTexts earlier = before.get(row.getKey());
            return earlier == null
                    ? Stream.of(Rows.whole(row.getKey(), row.getValue(), Change.ADDED))
                    : Rows.changed(row.getKey(), earlier, row.getValue()).stream();
        });
        Stream<RowDiff> gone = before.entrySet().stream()
                .filter(row -> !after.containsKey(row.getKey()))
                .map(row -> Rows.whole(row.getKey(), row.getValue(), Change.REMOVED));
        return Stream.concat(now, gone).toList();
    }

    private static Map<String, RowTexts> texts(ScenarioSheet sheet) {
        ScenarioPage page = ScenarioPage.of(sheet);
        Map<String, RowTexts> texts = new LinkedHashMap<>();
        for (Scenario scenario : sheet.scenarios()) {
            texts.put(scenario.name().value(), RowTexts.of(page, scenario));
        }
        return texts;
    }
}
