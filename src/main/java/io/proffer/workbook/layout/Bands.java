package io.proffer.workbook.layout;

import io.proffer.engine.context.Vocabulary;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The band row: marks such as WHEN, THEN and META, each written once and reaching right until the next.
 *
 * @param <B> the marks a sheet of its kind may have
 */
public final class Bands<B extends Enum<B>> {
    private final TreeMap<Integer, Optional<B>> starts;

    Bands(TreeMap<Integer, Optional<B>> starts) {
        this.starts = starts;
    }

    /** No marks. */
    public static <B extends Enum<B>> Bands<B> none() {
        return new Bands<B>(new TreeMap<>());
    }

    /** The band a mark stands for. */
    public static <B extends Enum<B>> Optional<B> mark(String text, Class<B> marks) {
        String folded = Vocabulary.fold(text);
        return Stream.of(marks.getEnumConstants())
                .filter(mark -> folded.equalsIgnoreCase(mark.name()))
                .findFirst();
    }

    /** The band that reaches over a column. */
    public Optional<B> over(int column) {
        return Optional.ofNullable(starts.floorEntry(column)).flatMap(Map.Entry::getValue);
    }
}
