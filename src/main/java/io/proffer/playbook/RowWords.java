package io.proffer.playbook;

import io.proffer.engine.context.Term;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.playbook.Playbook.Saying;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says rows in words, by the headings their authors know. */
final class RowWords {
    private static final int HOURS_OF_A_DAY = 24;

    private RowWords() {}

    static List<Saying> conditions(DecisionTable table, Row row) {
        List<Saying> said = new ArrayList<>();
        for (int input = 0; input < table.inputs().size(); input++) {
            if (!row.conditions().get(input).condition().isOpen()) {
                Term term = table.inputs().get(input).term();
                said.add(new Saying(
                        term.key(), term.label(), row.conditions().get(input).text()));
            }
        }
        return said;
    }

    static List<Saying> outcome(DecisionTable table, Row row) {
        return table.outputs().stream()
                .map(Column::term)
                .filter(term -> row.outputs().containsKey(term.key()))
                .map(term ->
                        new Saying(term.key(), term.label(), value(row.outputs().get(term.key()), term)))
                .toList();
    }

    /** A text whose figures only an account gives. */
    static String open(String text) {
        return text.replaceAll("\\{[^}]*}", "…");
    }

    private static String value(@Nullable Object value, Term term) {
        if (value instanceof Collection<?> many) {
            return many.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Duration duration) {
            return duration(duration);
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
        return value instanceof BigDecimal && term.unit() != null && !names(term, term.unit())
                ? text + " " + term.unit()
                : text;
    }

    /** True when the heading says the unit already. */
    private static boolean names(Term term, String unit) {
        return term.label().toLowerCase(Locale.ROOT).contains(unit.toLowerCase(Locale.ROOT));
    }

    private static String duration(Duration duration) {
        return duration.toHours() % HOURS_OF_A_DAY == 0 ? duration.toDays() + " days" : duration.toHours() + " hours";
    }
}
