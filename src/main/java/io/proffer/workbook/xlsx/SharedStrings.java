package io.proffer.workbook.xlsx;

import io.proffer.workbook.FileRefusal;
import io.proffer.workbook.Limits;
import io.proffer.workbook.xlsx.XmlStream.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The texts that cells refer to by number. */
final class SharedStrings {
    private final List<String> texts;

    private SharedStrings(List<String> texts) {
        this.texts = texts;
    }

    static SharedStrings none() {
        return new SharedStrings(List.of());
    }

    static SharedStrings read(InputStream in) throws IOException, FileRefusal {
        List<String> texts = new ArrayList<>();
        CellText text = new CellText();
        XmlStream xml = new XmlStream(in);
        for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
            if (event == Event.START && xml.is("si")) {
                text.clear();
                readItem(xml, text);
                texts.add(text.unescaped());
                if (texts.size() > Limits.CELLS) {
                    throw new FileRefusal(
                            "TOO_MANY_CELLS", "The file holds more than " + Limits.CELLS + " texts. Split it.");
                }
            }
        }
        return new SharedStrings(texts);
    }

    /** Collects the text of an item that has just started: plain or in runs, without reading aids. */
    static void readItem(XmlStream xml, CellText text) throws IOException {
        int outside = xml.depth() - 1;
        boolean words = false;
        while (xml.depth() > outside) {
            switch (xml.next()) {
                case START -> {
                    if (xml.isForeign() || xml.is("rPh")) {
                        xml.skip();
                    } else {
                        words = xml.is("t");
                    }
                }
                case END -> words = false;
                case TEXT -> {
                    if (words) {
                        text.append(xml.text());
                    }
                }
                case DONE -> throw new IOException("XML ends too early");
            }
        }
    }

    /** The text of a number. */
    String get(int index) throws IOException {
        if (index < 0 || index >= texts.size()) {
            throw new IOException("a cell refers to a text that is not there");
        }
        return texts.get(index);
    }
}
