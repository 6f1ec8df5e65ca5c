package io.proffer.engine.table;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One row: conditions in the order of the table's input columns, and the outputs by term key.
 *
 * <p>Output values are String (code, text), {@code List<String>} (codes), BigDecimal (all numbers), LocalDate, Duration
 * or Boolean. A blank output has no entry.
 *
 * @param rowId stable id, unique in the table
 * @param number 1-based row of the sheet
 * @param conditions one for each input column
 * @param outputs values by term key, in column order
 * @param meta owner, review day, validity
 */
public record Row(String rowId, int number, List<ConditionCell> conditions, Map<String, Object> outputs, RowMeta meta) {

    /** Copies the lists. */
    public Row {
        conditions = List.copyOf(conditions);
        outputs = Collections.unmodifiableMap(new LinkedHashMap<>(outputs));
    }

    /** A code or text output. */
    public Optional<String> code(String term) {
        return Optional.ofNullable((String) outputs.get(term));
    }

    /** A list of codes; empty when blank. A single code counts as a list of one. */
    @SuppressWarnings("unchecked")
    public List<String> codes(String term) {
        @Nullable Object value = outputs.get(term);
        if (value == null) {
            return List.of();
        }
        return value instanceof String single ? List.of(single) : (List<String>) value;
    }

    /** A number output: integer, decimal, money in major units, or percent. */
    public Optional<BigDecimal> number(String term) {
        return Optional.ofNullable((BigDecimal) outputs.get(term));
    }

    /** A whole number output, {@code otherwise} when blank. */
    public int integer(String term, int otherwise) {
        return number(term).map(BigDecimal::intValueExact).orElse(otherwise);
    }

    /** A date output. */
    public Optional<LocalDate> date(String term) {
        return Optional.ofNullable((LocalDate) outputs.get(term));
    }

    /** A duration output. */
    public Optional<Duration> duration(String term) {
        return Optional.ofNullable((Duration) outputs.get(term));
    }

    /** A yes/no output, false when blank. */
    public boolean yes(String term) {
        return Boolean.TRUE.equals(outputs.get(term));
    }
}
