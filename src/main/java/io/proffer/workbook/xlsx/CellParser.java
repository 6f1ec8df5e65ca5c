package io.proffer.workbook.xlsx;

import io.proffer.engine.table.grammar.RawCell;
import io.proffer.workbook.Limits;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one cell element: value, inline text, formula. */
final class CellParser {
    private final XmlStream xml;
    private final CellValues values;
    private final CellText value = new CellText();
    private final CellText formula = new CellText();
    private final Map<String, String> sharedFormulas = new HashMap<>();

    CellParser(XmlStream xml, CellValues values) {
        this.xml = xml;
        this.values = values;
    }

    /** Reads the cell whose tag has just come, to its end. */
    RawCell read(XmlTag tag) throws IOException {
        String type = or(tag.attribute("t"), "n");
        int style = style(tag.attribute("s"));
        value.clear();
        formula.clear();
        boolean calculated = false;
        boolean saved = false;
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            switch (xml.next()) {
                case START -> {
                    if (xml.is("v")) {
                        saved = true;
                        collect(value);
                    } else if (xml.is("is")) {
                        SharedStrings.readItem(xml, value);
                    } else if (xml.is("f")) {
                        calculated = true;
                        formula();
                    } else {
                        xml.skip();
                    }
                }
                case DONE -> throw new IOException("XML ends too early");
                case END, TEXT -> {}
            }
        }
        RawCell content = values.of(type, style, value);
        return calculated ? formula(content, type, saved) : content;
    }

    private RawCell formula(RawCell content, String type, boolean saved) {
        boolean emptyText = saved && type.equals("str") && content instanceof RawCell.Blank;
        return new RawCell.Formula(formula.stored(), emptyText ? new RawCell.Text("") : content);
    }

    private void formula() throws IOException {
        @Nullable String shared = xml.tag().attribute("si");
        collect(formula);
        if (shared != null && formula.isEmpty()) {
            formula.append(sharedFormulas.getOrDefault(shared, ""));
        } else if (shared != null && sharedFormulas.size() < Limits.FORMULAS) {
            sharedFormulas.put(shared, formula.stored());
        }
    }

    private void collect(CellText target) throws IOException {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            switch (xml.next()) {
                case TEXT -> target.append(xml.text());
                case START -> xml.skip();
                case DONE -> throw new IOException("XML ends too early");
                case END -> {}
            }
        }
    }

    private static int style(@Nullable String text) throws IOException {
        if (text == null) {
            return 0;
        }
        if (!text.matches("\\d{1,9}")) {
            throw new IOException("a cell has no valid style");
        }
        return Integer.parseInt(text);
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null ? otherwise : text;
    }
}
