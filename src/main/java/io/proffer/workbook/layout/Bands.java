package io.proffer.workbook.layout;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The band row: WHEN, THEN and META, each written once and reaching right until the next. */
final class Bands {
    static final Bands NONE = new Bands(new TreeMap<>());

    private final TreeMap<Integer, Band> starts;

    private Bands(TreeMap<Integer, Band> starts) {
        this.starts = starts;
    }

    /** The bands of a row that holds nothing else. */
    static Optional<Bands> of(SheetRow row) {
        TreeMap<Integer, Band> starts = new TreeMap<>();
        for (SheetCell cell : row.cells()) {
            Optional<Band> band = Band.of(cell.text());
            if (band.isEmpty()) {
                return Optional.empty();
            }
            starts.put(cell.column(), band.get());
        }
        return Optional.of(new Bands(starts));
    }

    Optional<Band> over(int column) {
        return Optional.ofNullable(starts.floorEntry(column)).map(Map.Entry::getValue);
    }
}
