package io.proffer.workbook.layout;

import io.proffer.engine.context.Vocabulary;
import java.util.Optional;

/** What the columns under a band mark are for. */
public enum Band {
    /** Conditions. */
    WHEN,
    /** Outcomes. */
    THEN,
    /** Columns about the row itself. */
    META;

    /** The band a mark stands for. */
    public static Optional<Band> of(String mark) {
        for (Band band : values()) {
            if (Vocabulary.fold(mark).equalsIgnoreCase(band.name())) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }
}
