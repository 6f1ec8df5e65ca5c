package io.proffer.workbook.xlsx;

import io.proffer.engine.table.grammar.Formulas;
import io.proffer.workbook.FileRefusal;
import io.proffer.workbook.Limits;
import io.proffer.workbook.xlsx.XmlStream.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the workbook part says: its sheets and which day is day 1.
 *
 * @param sheets in the order of the tabs
 * @param since1904 true when days are counted from 1904
 */
record WorkbookPart(List<Tab> sheets, boolean since1904) {
    /** Excel's other way to name the same elements, which what writes workbooks here does not know. */
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    /**
     * A sheet of the workbook.
     *
     * @param name as on its tab
     * @param relation id of its part
     * @param hidden true when its tab is not shown
     */
    record Tab(String name, String relation, boolean hidden) {}

    static WorkbookPart read(InputStream in) throws IOException, FileRefusal {
        List<Tab> sheets = new ArrayList<>();
        boolean since1904 = false;
        XmlStream xml = new XmlStream(in);
        xml.root();
        if (!xml.is("workbook")) {
            throw new FileRefusal("NOT_XLSX", "This is not an Excel workbook. Save it as 'Excel Workbook (.xlsx)'.");
        }
        if (xml.rootNamespace().startsWith(STRICT)) {
            throw new FileRefusal(
                    "STRICT_XLSX", "This is a Strict Open XML workbook. Save it as 'Excel Workbook (.xlsx)'.");
        }
        for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
            if (event != Event.START) {
                continue;
            }
            if (xml.is("sheet")) {
                sheets.add(tab(xml.tag()));
                refuseTooMany(sheets.size());
            } else if (xml.is("workbookPr")) {
                since1904 = isTrue(xml.tag().attribute("date1904"));
            } else if (xml.is("definedName")) {
                refuseOutward(xml);
            } else if (xml.isForeign()) {
                xml.skip();
            }
        }
        return new WorkbookPart(sheets, since1904);
    }

    private static void refuseTooMany(int sheets) throws FileRefusal {
        if (sheets > Limits.SHEETS) {
            throw new FileRefusal(
                    "TOO_MANY_SHEETS", "The workbook has more than " + Limits.SHEETS + " sheets. Split it.");
        }
    }

    private static Tab tab(XmlTag tag) throws IOException {
        @Nullable String name = tag.attribute("name");
        @Nullable String relation = tag.prefixedAttribute("id");
        if (name == null || relation == null || name.length() > 255) {
            throw new IOException("a sheet has no name or no content");
        }
        @Nullable String state = tag.attribute("state");
        return new Tab(CellText.unescape(name), relation, state != null && !state.equals("visible"));
    }

    /** A defined name may hide a formula that reaches outside. */
    private static void refuseOutward(XmlStream xml) throws IOException, FileRefusal {
        String name = String.valueOf(xml.tag().attribute("name"));
        CellText formula = new CellText();
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() == Event.TEXT) {
                formula.append(xml.text());
            }
        }
        if (Formulas.isVolatile(formula.stored())) {
            throw new FileRefusal(
                    "FORMULA_NOT_ALLOWED",
                    "The defined name '" + name + "' changes by itself or reaches outside the workbook."
                            + " Delete it in Formulas > Name Manager.");
        }
    }

    static boolean isTrue(@Nullable String attribute) {
        return "1".equals(attribute) || "true".equals(attribute);
    }
}
