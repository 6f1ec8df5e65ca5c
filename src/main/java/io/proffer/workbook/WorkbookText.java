package io.proffer.workbook;

import io.proffer.engine.context.Term;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.scenarios.Scenario;
import io.proffer.scenarios.ScenarioSheet;
import io.proffer.workbook.out.Page;
import io.proffer.workbook.out.ScenarioPage;
import io.proffer.workbook.out.Written;
import java.util.List;
import java.util.stream.IntStream;

/** Writes tables and scenarios as text, one cell a line: what a row says stays where it is while other rows come and go. */
public final class WorkbookText {
    private WorkbookText() {}

    /** A table. */
    public static String of(DecisionTable table) {
        Page page = Page.of(table);
        StringBuilder text = new StringBuilder();
        line(text, "Table " + table.key());
        line(text, "Stage " + table.stage());
        line(text, "Hit policy " + table.hitPolicy());
        line(text, "Purpose " + flat(table.purpose()));
        for (Row row : table.rows()) {
            line(text, "");
            line(text, "[" + row.rowId() + "]");
            cells(text, headings(page), page.cells(row));
        }
        line(text, "");
        return text.toString();
    }

    /** A test sheet. */
    public static String of(ScenarioSheet sheet) {
        ScenarioPage page = ScenarioPage.of(sheet);
        StringBuilder text = new StringBuilder();
        line(text, "Tests " + sheet.sheet());
        for (Scenario scenario : sheet.scenarios()) {
            line(text, "");
            line(text, "[" + flat(scenario.name().value()) + "]");
            cells(text, page.headings(), page.cells(scenario));
        }
        line(text, "");
        return text.toString();
    }

    private static List<String> headings(Page page) {
        int outputs = page.inputs().size();
        int meta = outputs + page.outputs().size();
        List<Term> terms = page.terms();
        return IntStream.range(0, terms.size())
                .mapToObj(at -> (at < outputs ? "WHEN " : at < meta ? "THEN " : "META ")
                        + terms.get(at).label())
                .toList();
    }

    private static void cells(StringBuilder text, List<String> headings, List<Written> cells) {
        for (int at = 0; at < cells.size(); at++) {
            String said = cells.get(at).text();
            if (!said.isEmpty()) {
                line(text, "  " + headings.get(at) + ": " + flat(said));
            }
        }
    }

    /** A text of several lines on one, so that a cell is a line and nothing in it passes for another. */
    private static String flat(String said) {
        return said.replace("\\", "\\\\").replace("\r", "").replace("\n", "\\n");
    }

    private static void line(StringBuilder text, String words) {
        text.append(words).append('\n');
    }
}
