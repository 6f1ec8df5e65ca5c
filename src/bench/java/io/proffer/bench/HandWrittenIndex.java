package io.proffer.bench;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Interval;
import io.proffer.engine.table.Row;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The floor: what somebody writes who needs just the matching rows of just these tables, with no policy, validity, near
 * miss or fourth kind of cell, for one thread. A fact becomes a number once, a column gives the rows of that number, and a
 * table is the AND of its columns. Nothing is allocated.
 */
final class HandWrittenIndex {
    private final Encoder[] encoders;
    private final int[] encoded;
    private final Table[] tables;

    /** A column's rows: one bitmap for each encoded value, 0 being unknown; for sets, one for each code. */
    private record Bitmaps(int slot, boolean set, long[][] byValue, long[] open) {}

    private record Table(Row[] rows, Bitmaps[] columns, long[] matching) {}

    private record Encoder(TermType type, long[] cuts, Map<String, Integer> codes) {
        int size() {
            return type == TermType.CODE || type == TermType.CODES ? codes.size() + 2 : cuts.length + 2;
        }

        int encode(Facts facts, int slot) {
            return type == TermType.CODE ? code(facts.code(slot)) : number(facts.ordered(slot));
        }

        int code(String code) {
            return code == null ? 0 : codes.getOrDefault(code, 1);
        }

        int number(long value) {
            if (value == Fixed.UNKNOWN) {
                return 0;
            }
            int found = Arrays.binarySearch(cuts, value);
            return found >= 0 ? found + 2 : -found;
        }
    }

    HandWrittenIndex(Vocabulary vocabulary, List<DecisionTable> tables) {
        this.encoders =
                vocabulary.terms().stream().map(term -> encoder(term, tables)).toArray(Encoder[]::new);
        this.encoded = new int[encoders.length];
        this.tables = tables.stream().map(this::table).toArray(Table[]::new);
    }

    private static Encoder encoder(Term term, List<DecisionTable> tables) {
        Map<String, Integer> codes = new HashMap<>();
        conditions(term, tables)
                .filter(Condition.OneOf.class::isInstance)
                .flatMap(cell -> ((Condition.OneOf) cell).codes().stream())
                .forEach(code -> codes.putIfAbsent(code, codes.size() + 2));
        long[] cuts = conditions(term, tables)
                .flatMapToLong(HandWrittenIndex::cuts)
                .sorted()
                .distinct()
                .toArray();
        return new Encoder(term.type(), cuts, codes);
    }

    private static Stream<Condition> conditions(Term term, List<DecisionTable> tables) {
        return tables.stream()
                .flatMap(table -> IntStream.range(0, table.inputs().size())
                        .filter(input -> table.inputs().get(input).term().equals(term))
                        .boxed()
                        .flatMap(input -> table.rows().stream()
                                .map(row -> row.conditions().get(input).condition())));
    }

    private static LongStream cuts(Condition condition) {
        if (condition instanceof Condition.Is) {
            return LongStream.of(0, 1, 2);
        }
        return condition instanceof Condition.Within within
                ? within.intervals().stream()
                        .flatMapToLong(interval -> LongStream.of(
                                interval.low(),
                                interval.high() == Interval.HIGHEST ? interval.low() : interval.high() + 1))
                : LongStream.empty();
    }

    private Table table(DecisionTable table) {
        int words = (table.rows().size() + 63) / 64;
        Bitmaps[] columns = IntStream.range(0, table.inputs().size())
                .mapToObj(input -> column(table, input, words))
                .toArray(Bitmaps[]::new);
        return new Table(table.rows().toArray(Row[]::new), columns, new long[words]);
    }

    private Bitmaps column(DecisionTable table, int input, int words) {
        Term term = table.inputs().get(input).term();
        Encoder encoder = encoders[term.slot()];
        Bitmaps column = new Bitmaps(
                term.slot(), term.type() == TermType.CODES, new long[encoder.size()][words], new long[words]);
        for (int row = 0; row < table.rows().size(); row++) {
            enter(column, row, table.rows().get(row).conditions().get(input).condition(), encoder);
        }
        return column;
    }

    private static void enter(Bitmaps column, int row, Condition condition, Encoder encoder) {
        if (condition.isOpen()) {
            set(column.open, row);
            for (long[] rows : column.byValue) {
                set(rows, row);
            }
        } else if (condition instanceof Condition.OneOf one) {
            one.codes().forEach(code -> set(column.byValue[encoder.code(code)], row));
        } else {
            Interval interval = condition instanceof Condition.Is is
                    ? new Interval(Fixed.of(is.expected()), Fixed.of(is.expected()))
                    : ((Condition.Within) condition).intervals().get(0);
            for (int value = encoder.number(interval.low()); value <= encoder.number(interval.high()); value++) {
                set(column.byValue[value], row);
            }
        }
    }

    private static void set(long[] rows, int row) {
        rows[row >> 6] |= 1L << row;
    }

    /** Gives every matching row of every table. */
    void matches(Facts facts, Consumer<Row> sink) {
        for (int slot = 0; slot < encoders.length; slot++) {
            encoded[slot] = encoders[slot].type == TermType.CODES ? 0 : encoders[slot].encode(facts, slot);
        }
        for (Table table : tables) {
            Arrays.fill(table.matching, -1L);
            for (Bitmaps column : table.columns) {
                narrow(table.matching, column, facts);
            }
            give(table, sink);
        }
    }

    private void narrow(long[] matching, Bitmaps column, Facts facts) {
        if (!column.set) {
            long[] rows = column.byValue[encoded[column.slot]];
            for (int word = 0; word < matching.length; word++) {
                matching[word] &= rows[word];
            }
            return;
        }
        List<String> codes = facts.codes(column.slot);
        for (int word = 0; word < matching.length; word++) {
            long rows = column.open[word];
            for (int i = 0; codes != null && i < codes.size(); i++) {
                rows |= column.byValue[encoders[column.slot].code(codes.get(i))][word];
            }
            matching[word] &= rows;
        }
    }

    private static void give(Table table, Consumer<Row> sink) {
        for (int word = 0; word < table.matching.length; word++) {
            for (long left = table.matching[word]; left != 0; left &= left - 1) {
                int row = (word << 6) + Long.numberOfTrailingZeros(left);
                if (row < table.rows.length) {
                    sink.accept(table.rows[row]);
                }
            }
        }
    }
}
