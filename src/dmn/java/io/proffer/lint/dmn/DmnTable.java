package io.proffer.lint.dmn;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.Column;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.HitPolicy;
import io.proffer.engine.table.Interval;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.RowMeta;
import io.proffer.engine.table.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A small random table that both sides can say: numbers from 0 to 10, codes A to C, yes and no.
 *
 * @param types the type of each column
 * @param rows the cells of each row
 * @param policy hit policy
 */
record DmnTable(List<TermType> types, List<List<Cell>> rows, HitPolicy policy) {
    private static final int HIGHEST = 10;
    private static final List<TermType> TYPES = List.of(TermType.DECIMAL, TermType.CODE, TermType.YES_NO);

    /** One cell, in the words of FEEL and as a typed condition. */
    record Cell(String feel, Condition condition) {}

    static DmnTable random(long seed) {
        Random random = new Random(seed);
        List<TermType> types = new ArrayList<>();
        for (int columns = 1 + random.nextInt(3); columns > 0; columns--) {
            types.add(TYPES.get(random.nextInt(TYPES.size())));
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int count = 2 + random.nextInt(5); count > 0; count--) {
            rows.add(types.stream().map(type -> cell(type, random)).toList());
        }
        HitPolicy policy =
                List.of(HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.FIRST).get(random.nextInt(3));
        return new DmnTable(types, rows, policy);
    }

    private static Cell cell(TermType type, Random random) {
        if (random.nextInt(4) == 0) {
            return new Cell("-", new Condition.Blank());
        }
        return switch (type) {
            case CODE -> codes(random);
            case YES_NO -> yesNo(random.nextBoolean());
            default -> number(random);
        };
    }

    private static Cell yesNo(boolean yes) {
        return new Cell(String.valueOf(yes), new Condition.Is(yes));
    }

    private static Cell codes(Random random) {
        Set<String> codes = new TreeSet<>();
        for (int count = 1 + random.nextInt(2); count > 0; count--) {
            codes.add(String.valueOf((char) ('A' + random.nextInt(3))));
        }
        return new Cell(
                codes.stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(", ")),
                new Condition.OneOf(codes, false));
    }

    private static Cell number(Random random) {
        long low = 1 + random.nextInt(HIGHEST - 2);
        long high = low + 1 + random.nextInt((int) (HIGHEST - low));
        long from = Fixed.of(low);
        long to = Fixed.of(high);
        return switch (random.nextInt(7)) {
            case 0 -> within("< " + low, Interval.LOWEST, from - 1);
            case 1 -> within("<= " + low, Interval.LOWEST, from);
            case 2 -> within("> " + low, from + 1, Interval.HIGHEST);
            case 3 -> within(">= " + low, from, Interval.HIGHEST);
            case 4 -> within("[" + low + ".." + high + "]", from, to);
            case 5 -> within("[" + low + ".." + high + ")", from, to - 1);
            default -> within("(" + low + ".." + high + "]", from + 1, to);
        };
    }

    private static Cell within(String feel, long low, long high) {
        return new Cell(feel, new Condition.Within(List.of(new Interval(low, high))));
    }

    Vocabulary vocabulary() {
        List<Term> terms = new ArrayList<>();
        for (TermType type : types) {
            String key = "c" + terms.size();
            terms.add(new Term(
                    terms.size(),
                    key,
                    key,
                    List.of(),
                    type,
                    null,
                    BigDecimal.ZERO,
                    BigDecimal.valueOf(HIGHEST),
                    type == TermType.CODE ? List.of("A", "B", "C") : List.of(),
                    null,
                    "attributes." + key,
                    false,
                    false,
                    false,
                    null));
        }
        return new Vocabulary(terms, List.of());
    }

    DecisionTable typed(Vocabulary vocabulary) {
        List<Row> typed = new ArrayList<>();
        for (List<Cell> row : rows) {
            List<ConditionCell> cells = row.stream()
                    .map(cell -> new ConditionCell(cell.condition(), cell.feel()))
                    .toList();
            typed.add(new Row("R-" + typed.size(), typed.size() + 1, cells, Map.of(), RowMeta.NONE));
        }
        List<Column> inputs = vocabulary.terms().stream()
                .map(term -> new Column(term, term.slot()))
                .toList();
        return new DecisionTable("t", "S", policy, "", "t", inputs, List.of(), typed);
    }

    /** True when some values match no row: all codes, yes and no, and numbers on and between the bounds are tried. */
    boolean leavesSomeValuesOut(Vocabulary vocabulary) {
        return leavesOut(vocabulary, new Facts(vocabulary), 0);
    }

    private boolean leavesOut(Vocabulary vocabulary, Facts facts, int column) {
        if (column == types.size()) {
            return rows.stream().noneMatch(row -> matches(vocabulary, facts, row));
        }
        if (types.get(column) == TermType.CODE) {
            return Stream.of("A", "B", "C").anyMatch(code -> {
                facts.set(column, code);
                return leavesOut(vocabulary, facts, column + 1);
            });
        }
        long step = types.get(column) == TermType.YES_NO ? 1 : Fixed.of(1) / 2;
        long last = types.get(column) == TermType.YES_NO ? 1 : Fixed.of(HIGHEST);
        return LongStream.rangeClosed(0, last / step).anyMatch(value -> {
            facts.set(column, value * step);
            return leavesOut(vocabulary, facts, column + 1);
        });
    }

    private static boolean matches(Vocabulary vocabulary, Facts facts, List<Cell> row) {
        for (int i = 0; i < row.size(); i++) {
            if (row.get(i).condition().test(facts, vocabulary.term(i)) != Truth.MET) {
                return false;
            }
        }
        return true;
    }

    /** The table as a DMN model. */
    String xml() {
        StringBuilder xml = new StringBuilder("<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\""
                + " id=\"m\" name=\"m\" namespace=\"urn:m\">");
        StringBuilder needs = new StringBuilder();
        StringBuilder inputs = new StringBuilder();
        for (int i = 0; i < types.size(); i++) {
            String type = feelType(types.get(i));
            xml.append(String.format(
                    "<inputData id=\"i%d\" name=\"c%d\"><variable name=\"c%d\" typeRef=\"%s\"/></inputData>",
                    i, i, i, type));
            needs.append(String.format(
                    "<informationRequirement id=\"n%d\"><requiredInput href=\"#i%d\"/></informationRequirement>",
                    i, i));
            inputs.append(String.format(
                    "<input id=\"in%d\"><inputExpression id=\"e%d\" typeRef=\"%s\"><text>c%d</text></inputExpression>%s"
                            + "</input>",
                    i, i, type, i, values(types.get(i))));
        }
        xml.append("<decision id=\"d\" name=\"d\"><variable name=\"d\" typeRef=\"string\"/>")
                .append(needs);
        xml.append("<decisionTable id=\"t\" hitPolicy=\"")
                .append(policy)
                .append("\">")
                .append(inputs);
        xml.append("<output id=\"o\" typeRef=\"string\"/>");
        rows.forEach(row -> xml.append(rule(row)));
        return xml.append("</decisionTable></decision></definitions>").toString();
    }

    private static String rule(List<Cell> row) {
        String cells = row.stream()
                .map(cell -> "<inputEntry><text>" + cell.feel().replace("<", "&lt;") + "</text></inputEntry>")
                .collect(Collectors.joining());
        return "<rule>" + cells + "<outputEntry><text>\"x\"</text></outputEntry></rule>";
    }

    private static String feelType(TermType type) {
        return type == TermType.CODE ? "string" : type == TermType.YES_NO ? "boolean" : "number";
    }

    private static String values(TermType type) {
        String values =
                type == TermType.CODE ? "\"A\", \"B\", \"C\"" : type == TermType.YES_NO ? "true, false" : "[0..10]";
        return "<inputValues><text>" + values + "</text></inputValues>";
    }
}
