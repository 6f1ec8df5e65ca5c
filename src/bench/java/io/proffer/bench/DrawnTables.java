package io.proffer.bench;

import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.Interval;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.RowMeta;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Tables as marketing writes them: two codes, three numbers and a set or yes/no, a fifth of the cells blank. */
final class DrawnTables {
    private static final int TABLES = 12;
    private static final int FIRST_ROW = 8;

    private final Random random = new Random(7);
    private final Vocabulary vocabulary;

    private DrawnTables(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static List<String> keys() {
        return IntStream.range(0, TABLES).mapToObj(i -> "table_" + i).toList();
    }

    static List<DecisionTable> of(Vocabulary vocabulary, int rows) {
        DrawnTables drawn = new DrawnTables(vocabulary);
        return IntStream.range(0, TABLES)
                .mapToObj(table -> drawn.table(table, rows))
                .toList();
    }

    private DecisionTable table(int table, int rows) {
        String key = keys().get(table);
        List<Column> inputs = columns(
                1,
                List.of(
                        "code" + table % Words.CODES,
                        "code" + (table + 1) % Words.CODES,
                        "number" + table % Words.NUMBERS,
                        "number" + (table + 3) % Words.NUMBERS,
                        "number" + (table + 5) % Words.NUMBERS,
                        table % 3 == 2 ? "flag" : "set" + table % 3));
        List<Column> outputs = columns(1 + inputs.size(), List.of("offer", "needStrength"));
        List<Row> drawn = IntStream.range(0, rows)
                .mapToObj(row -> row(key + "-" + row, FIRST_ROW + row, inputs))
                .toList();
        return new DecisionTable(key, "APPLICABILITY", HitPolicy.COLLECT, "", key, inputs, outputs, drawn);
    }

    private List<Column> columns(int first, List<String> keys) {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> new Column(vocabulary.get(keys.get(i)), first + i))
                .toList();
    }

    private Row row(String id, int number, List<Column> inputs) {
        List<ConditionCell> cells = new ArrayList<>();
        cells.add(codes());
        for (Column input : inputs.subList(1, inputs.size())) {
            cells.add(random.nextInt(5) == 0 ? new ConditionCell(new Condition.Blank(), "") : cell(input.term()));
        }
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("offer", "OFFER_" + random.nextInt(12));
        outputs.put("needStrength", BigDecimal.valueOf(random.nextInt(100)));
        return new Row(id, number, cells, outputs, RowMeta.NONE);
    }

    private ConditionCell cell(Term term) {
        return switch (term.type()) {
            case CODE, CODES -> codes();
            case YES_NO -> new ConditionCell(new Condition.Is(true), "yes");
            default -> number();
        };
    }

    private ConditionCell codes() {
        String one = DrawnFacts.code(random);
        String other = DrawnFacts.code(random);
        return new ConditionCell(
                new Condition.OneOf(one.equals(other) ? Set.of(one) : Set.of(one, other), false), one + ", " + other);
    }

    private ConditionCell number() {
        int bound = random.nextInt(Words.NUMBER_RANGE);
        return switch (random.nextInt(3)) {
            case 0 -> within(Fixed.of(bound), Interval.HIGHEST, ">= " + bound);
            case 1 -> within(Interval.LOWEST, Fixed.of(bound), "<= " + bound);
            default -> within(Fixed.of(bound), Fixed.of(bound + 200), bound + ".." + (bound + 200));
        };
    }

    private static ConditionCell within(long low, long high, String text) {
        return new ConditionCell(new Condition.Within(List.of(new Interval(low, high))), text);
    }
}
