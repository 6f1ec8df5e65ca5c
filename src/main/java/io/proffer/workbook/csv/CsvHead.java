package io.proffer.workbook.csv;

import io.proffer.workbook.layout.Band;
import io.proffer.workbook.layout.Bands;
import io.proffer.workbook.scenario.ScenarioBand;
import java.util.ArrayList;
import java.util.List;

/** The lines above the headings: {@code # Table: usage_soft_push} and the band line {@code # WHEN,,THEN,META}. */
final class CsvHead {
    private final char separator;

    CsvHead(char separator) {
        this.separator = separator;
    }

    /** True when the record is about the table and not part of it. */
    boolean holds(List<String> fields) {
        String words = words(fields);
        return words.indexOf(':') > 0 || isBand(words);
    }

    private static boolean isBand(String words) {
        return Bands.mark(words, Band.class).isPresent()
                || Bands.mark(words, ScenarioBand.class).isPresent();
    }

    private static String words(List<String> fields) {
        String first = fields.get(0).strip();
        return first.startsWith("#") ? first.substring(1).strip() : "";
    }

    /** The cells a workbook would have there: label and value, or the bands. */
    List<String> cells(List<String> fields) {
        String words = words(fields);
        if (isBand(words)) {
            List<String> bands = new ArrayList<>(fields);
            bands.set(0, words);
            return bands;
        }
        int colon = words.indexOf(':');
        List<String> value = new ArrayList<>(fields);
        value.set(0, words.substring(colon + 1));
        while (value.size() > 1 && value.get(value.size() - 1).isBlank()) {
            value.remove(value.size() - 1);
        }
        return List.of(
                words.substring(0, colon),
                String.join(String.valueOf(separator), value).strip());
    }
}
