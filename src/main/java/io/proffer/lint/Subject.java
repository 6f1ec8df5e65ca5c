package io.proffer.lint;

import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is looked at.
 *
 * @param vocabulary the words of the tables, with the codes of the catalogue
 * @param catalog what is sold
 * @param tables every table, those of the catalogue included
 * @param today the day on which reviews are due, levers have ended and offers are live
 */
public record Subject(Vocabulary vocabulary, Catalog catalog, List<DecisionTable> tables, LocalDate today) {
    /** Days ahead at which something is due soon. */
    public static final int SOON_DAYS = 30;

    /** Copies the list. */
    public Subject {
        tables = List.copyOf(tables);
    }

    /** The table of a key. */
    public Optional<DecisionTable> table(String key) {
        return tables.stream().filter(table -> table.key().equals(key)).findFirst();
    }

    /** The rows of a table that are switched on, none when there is no such table. */
    public List<Row> rows(String key) {
        return table(key).map(Subject::live).orElse(List.of());
    }

    /** The rows of a table that are switched on. */
    public static List<Row> live(DecisionTable table) {
        return table.rows().stream().filter(row -> row.meta().enabled()).toList();
    }

    /** True for a day that has passed or comes within {@link #SOON_DAYS}. */
    public boolean isDue(LocalDate day) {
        return !day.isAfter(today.plusDays(SOON_DAYS));
    }
}
