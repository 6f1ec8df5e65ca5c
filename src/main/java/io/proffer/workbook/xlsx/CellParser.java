package io.proffer.workbook.xlsx;

import io.proffer.engine.table.grammar.RawCell;
import io.proffer.workbook.Limits;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads one cell element: value, inline text, formula. */
final class CellParser {
    private static final List<String> TYPES = List.of("s", "n", "str", "b");

    private final XmlStream xml;
    private final CellValues values;
    private final CellText value = new CellText();
    private final CellText formula = new CellText();
    private final Map<String, String> sharedFormulas = new HashMap<>();
    private final ArrayFormulas arrays = new ArrayFormulas();

    CellParser(XmlStream xml, CellValues values) {
        this.xml = xml;
        this.values = values;
    }

    /** Reads the cell whose tag has just come, to its end; cells come row by row. */
    RawCell read(XmlTag tag, int column, int row) throws IOException {
        String type = type(tag.characters("t"));
        int style = style(tag.characters("s"));
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
        return calculated ? formula(content, type, saved) : filled(content, column, row);
    }

    /** A value in the range of an array formula is one of its results. */
    private RawCell filled(RawCell content, int column, int row) {
        @Nullable String filling = content instanceof RawCell.Blank ? null : arrays.at(column, row);
        return filling == null ? content : new RawCell.Formula(filling, content);
    }

    private RawCell formula(RawCell content, String type, boolean saved) {
        boolean emptyText = saved && type.equals("str") && content instanceof RawCell.Blank;
        return new RawCell.Formula(formula.stored(), emptyText ? new RawCell.Text("") : content);
    }

    private void formula() throws IOException {
        @Nullable String shared = xml.tag().attribute("si");
        @Nullable
        String range = "array".equals(xml.tag().attribute("t")) ? xml.tag().attribute("ref") : null;
        collect(formula);
        if (shared != null && formula.isEmpty()) {
            formula.append(sharedFormulas.getOrDefault(shared, ""));
        } else if (shared != null && sharedFormulas.size() < Limits.FORMULAS) {
            sharedFormulas.put(shared, formula.stored());
        }
        if (range != null) {
            arrays.add(range, formula.stored());
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

    private static int style(@Nullable CharSequence text) throws IOException {
        if (text == null) {
            return 0;
        }
        int style = Digits.of(text);
        if (style < 0) {
            throw new IOException("a cell has no valid style");
        }
        return style;
    }

    private static String type(@Nullable CharSequence text) {
        if (text == null) {
            return "n";
        }
        for (String type : TYPES) {
            if (type.contentEquals(text)) {
                return type;
            }
        }
        return text.toString();
    }
}
