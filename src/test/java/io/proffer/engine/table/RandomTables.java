package io.proffer.engine.table;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.context.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Tables and facts of every shape, drawn from one seed; values crowd around the bounds that cells name. */
public final class RandomTables {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Random random;
    private final int spread;

    /** Draws from a seed; {@code spread} is the number of different values and codes. */
    public RandomTables(long seed, int spread) {
        this.random = new Random(seed);
        this.spread = spread;
    }

    /** Two terms of each type, the day of the decision, and outputs. */
    public static Vocabulary vocabulary() {
        List<Term> terms = new ArrayList<>();
        for (TermType type : TermType.values()) {
            if (type != TermType.TEXT) {
                terms.add(input(terms.size(), type.name().toLowerCase(java.util.Locale.ROOT) + "One", type));
                terms.add(input(terms.size(), type.name().toLowerCase(java.util.Locale.ROOT) + "Two", type));
            }
        }
        terms.add(input(terms.size(), "decidedOn", TermType.DATE));
        terms.add(output(terms.size(), "offer", TermType.CODE));
        terms.add(output(terms.size(), "priority", TermType.INTEGER));
        return new Vocabulary(terms, List.of());
    }

    /** A term with a source. */
    public static Term input(int slot, String key, TermType type) {
        boolean observed = slot % 2 == 0;
        return new Term(
                slot,
                key,
                key,
                List.of(),
                type,
                null,
                null,
                null,
                List.of(),
                null,
                "attributes." + key,
                observed,
                false,
                false,
                null);
    }

    /** A term without a source. */
    public static Term output(int slot, String key, TermType type) {
        return new Term(
                slot, key, key, List.of(), type, null, null, null, List.of(), null, null, false, false, false, null);
    }

    /** A table of random columns and rows. */
    public DecisionTable table(Vocabulary vocabulary, String key, HitPolicy policy, int rows) {
        List<Column> inputs = new ArrayList<>();
        List<Column> outputs = new ArrayList<>();
        for (Term term : vocabulary.terms()) {
            if (!term.isInput()) {
                outputs.add(new Column(term, inputs.size() + outputs.size() + 1));
            } else if (random.nextInt(3) == 0) {
                inputs.add(new Column(term, inputs.size() + 1));
            }
        }
        List<Row> drawn = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            drawn.add(row(key, row, inputs));
        }
        return new DecisionTable(key, "APPLICABILITY", policy, "", key, inputs, outputs, drawn);
    }

    private Row row(String table, int index, List<Column> inputs) {
        List<ConditionCell> cells = new ArrayList<>();
        for (Column input : inputs) {
            Condition condition = condition(input.term());
            cells.add(new ConditionCell(condition, condition.toString()));
        }
        Map<String, Object> outputs = new LinkedHashMap<>();
        outputs.put("offer", "OFFER_" + random.nextInt(4));
        outputs.put("priority", java.math.BigDecimal.valueOf(random.nextInt(3)));
        return new Row(table + "-" + index, index + 9, cells, outputs, meta());
    }

    private RowMeta meta() {
        boolean enabled = random.nextInt(8) != 0;
        LocalDate from = random.nextInt(6) == 0 ? DAY.plusDays(random.nextInt(3) - 1) : null;
        LocalDate to = random.nextInt(6) == 0 ? DAY.plusDays(1 + random.nextInt(3)) : null;
        return new RowMeta(null, null, enabled, from, to, null);
    }

    private Condition condition(Term term) {
        return switch (random.nextInt(8)) {
            case 0, 1, 2 -> new Condition.Blank();
            case 3 -> new Condition.Any();
            case 4 -> random.nextInt(3) == 0 ? new Condition.Known(random.nextBoolean()) : new Condition.Blank();
            default -> comparison(term);
        };
    }

    private Condition comparison(Term term) {
        return switch (term.type()) {
            case CODE, CODES, TEXT -> new Condition.OneOf(codes(), random.nextBoolean());
            case YES_NO -> new Condition.Is(random.nextBoolean());
            default -> new Condition.Within(intervals());
        };
    }

    private Set<String> codes() {
        Set<String> codes = new HashSet<>();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            codes.add(code());
        }
        return codes;
    }

    private String code() {
        return "C" + random.nextInt(spread);
    }

    private List<Interval> intervals() {
        long bound = bound();
        return switch (random.nextInt(5)) {
            case 0 -> List.of(new Interval(bound, Interval.HIGHEST));
            case 1 -> List.of(new Interval(Interval.LOWEST, bound));
            case 2 -> List.of(new Interval(bound, bound));
            case 3 -> List.of(new Interval(bound, bound + random.nextInt(5)));
            default -> List.of(new Interval(Interval.LOWEST, bound - 1), new Interval(bound + 1, Interval.HIGHEST));
        };
    }

    private long bound() {
        return random.nextInt(50) == 0
                ? (random.nextBoolean() ? -1 : 1) * 100_000_000L
                : random.nextInt(spread) - spread / 2;
    }

    /** A value for most terms. */
    public Facts facts(Vocabulary vocabulary) {
        Facts facts = new Facts(vocabulary);
        for (Term term : vocabulary.terms()) {
            if (random.nextInt(6) != 0) {
                setRandom(facts, term);
            }
        }
        return facts;
    }

    /** Changes some values in place. */
    public void disturb(Facts facts) {
        for (Term term : facts.vocabulary().terms()) {
            if (random.nextInt(3) == 0) {
                facts.forget(term.slot());
            } else if (random.nextInt(2) == 0) {
                setRandom(facts, term);
            }
        }
    }

    private void setRandom(Facts facts, Term term) {
        if (term.key().equals("decidedOn")) {
            facts.set(term.slot(), Fixed.of(DAY.plusDays(random.nextInt(5) - 2)));
            return;
        }
        switch (term.type()) {
            case CODE, TEXT -> facts.set(term.slot(), code());
            case CODES -> facts.set(term.slot(), random.nextInt(5) == 0 ? List.of() : List.copyOf(codes()));
            case YES_NO -> facts.set(term.slot(), Fixed.of(random.nextBoolean()));
            default -> facts.set(term.slot(), bound() + random.nextInt(3) - 1);
        }
    }
}
