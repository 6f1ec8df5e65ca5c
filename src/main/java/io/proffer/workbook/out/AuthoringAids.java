package io.proffer.workbook.out;

import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.workbook.layout.MetaHeading;
import java.util.List;
import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Comments on the headings and dropdowns below them. */
final class AuthoringAids {
    private static final int ROWS_WITH_DROPDOWN = 2_000;
    private static final int LONGEST_INLINE = 250;
    private static final int COMMENT_COLUMNS = 4;
    private static final int COMMENT_ROWS = 8;

    private final XSSFSheet sheet;
    private final int headingRow;
    private final Lists lists;
    private final XSSFDrawing drawing;

    /** Aids for a sheet whose headings stand in a 0-based row. */
    AuthoringAids(XSSFSheet sheet, int headingRow, Lists lists) {
        this.sheet = sheet;
        this.headingRow = headingRow;
        this.lists = lists;
        this.drawing = sheet.createDrawingPatriarch();
    }

    /** Aids for a table; required outcomes are said to be so. */
    void add(Page page, List<String> required) {
        dropdown("Hit policy", page.hitPolicies(), cell(PageWriter.POLICY_ROW), true);
        int column = 0;
        for (Term input : page.inputs()) {
            comment(column, Explanation.condition(input));
            fade(column, "any");
            dropdown(input, column++, false);
        }
        for (Term output : page.outputs()) {
            comment(column, Explanation.outcome(output, required.contains(output.key())));
            dropdown(output, column++, output.type() != TermType.CODES);
        }
        for (MetaHeading heading : page.meta()) {
            comment(column, Explanation.meta(heading));
            if (heading == MetaHeading.ENABLED) {
                fade(column, "no");
            }
            dropdown(heading.term(), column++, true);
        }
    }

    /** Aids for a test sheet. */
    void add(ScenarioPage page) {
        int column = 0;
        for (ScenarioPage.Place place : page.places()) {
            comment(column, Explanation.scenario(place));
            dropdown(place.term(), column++, place.heading() != null);
        }
    }

    private void comment(int column, String text) {
        XSSFClientAnchor anchor = new XSSFClientAnchor(
                0, 0, 0, 0, column + 1, headingRow, column + 1 + COMMENT_COLUMNS, headingRow + COMMENT_ROWS);
        XSSFComment comment = drawing.createCellComment(anchor);
        comment.setString(Escapes.stored(text));
        comment.setAddress(headingRow, column);
    }

    /** What asks for nothing, and rows that are switched off, step back behind what counts. */
    private void fade(int column, String value) {
        XSSFSheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule =
                formatting.createConditionalFormattingRule(ComparisonOperator.EQUAL, '"' + value + '"');
        rule.createFontFormatting().setFontColorIndex(IndexedColors.GREY_40_PERCENT.index);
        int first = headingRow + 1;
        CellRangeAddress[] cells = {new CellRangeAddress(first, first + ROWS_WITH_DROPDOWN, column, column)};
        formatting.addConditionalFormatting(cells, rule);
    }

    private void dropdown(Term term, int column, boolean strict) {
        List<String> values = switch (term.type()) {
            case YES_NO -> List.of("yes", "no");
            case TEXT -> List.of();
            default -> term.values();
        };
        int first = headingRow + 1;
        dropdown(
                term.label(),
                values,
                new CellRangeAddressList(first, first + ROWS_WITH_DROPDOWN, column, column),
                strict);
    }

    private static CellRangeAddressList cell(int row) {
        return new CellRangeAddressList(row, row, 1, 1);
    }

    /** A strict dropdown refuses other entries; the others only propose, because a condition may be a list. */
    private void dropdown(String label, List<String> values, CellRangeAddressList cells, boolean strict) {
        if (values.isEmpty()) {
            return;
        }
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        boolean inline = String.join(",", values).length() <= LONGEST_INLINE
                && values.stream().noneMatch(value -> value.contains(",") || Escapes.looksLikeFormula(value));
        DataValidationConstraint choice = inline
                ? helper.createExplicitListConstraint(values.toArray(String[]::new))
                : helper.createFormulaListConstraint(lists.range(label, values));
        DataValidation validation = helper.createValidation(choice, cells);
        validation.setSuppressDropDownArrow(true);
        validation.setShowErrorBox(strict);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox("Not in the list", "Choose one of the values of '" + label + "'.");
        sheet.addValidationData(validation);
    }
}
