package io.proffer.engine.table.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import io.proffer.engine.context.Vocabulary;
import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.Truth;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What a cell accepts is what its author wrote, for every value near every bound. */
class CellGrammarProperties {
    private static final List<String> CODES = List.of("RED", "YELLOW", "GREEN", "BLUE");

    @Property
    void comparisonsAcceptWhatTheySay(
            @ForAll("numbers") TermType type,
            @ForAll("comparisons") String sign,
            @ForAll @IntRange(min = -9, max = 9) int bound,
            @ForAll @IntRange(min = -10, max = 10) int value) {
        boolean expected = switch (sign) {
            case ">" -> value > bound;
            case ">=", "≥" -> value >= bound;
            case "<" -> value < bound;
            case "<=", "≤" -> value <= bound;
            default -> value == bound;
        };
        assertThat(met(type, sign + " " + bound, value)).isEqualTo(expected);
        assertThat(met(type, "not " + sign + bound, value)).isEqualTo(!expected);
    }

    @Property
    void rangesHoldTheEndsTheyShow(
            @ForAll("numbers") TermType type,
            @ForAll("openings") String opening,
            @ForAll("closings") String closing,
            @ForAll @IntRange(min = 0, max = 9) int low,
            @ForAll @IntRange(min = 2, max = 9) int length,
            @ForAll @IntRange(min = -1, max = 20) int value) {
        int high = low + length;
        boolean above = opening.equals("[") ? value >= low : value > low;
        boolean below = closing.equals("]") ? value <= high : value < high;
        assertThat(met(type, opening + low + ".." + high + closing, value)).isEqualTo(above && below);
        assertThat(met(type, low + " .. " + high, value)).isEqualTo(value >= low && value <= high);
    }

    @Property
    void fractionsBesideAnOpenEndAreInside(@ForAll @IntRange(min = 1, max = 999_999) int millionths) {
        BigDecimal inside = BigDecimal.valueOf(95).subtract(BigDecimal.valueOf(millionths, 6));
        assertThat(met(TermType.DECIMAL, "[80..95)", inside)).isTrue();
        assertThat(met(TermType.DECIMAL, "> 94", inside)).isTrue();
        assertThat(met(TermType.DECIMAL, ">= 95", inside)).isFalse();
    }

    @Property
    void listsAcceptAnyOfTheirItems(
            @ForAll("numbers") TermType type,
            @ForAll Set<@IntRange(min = 0, max = 30) Integer> items,
            @ForAll @IntRange(min = 0, max = 30) int value) {
        if (!items.isEmpty()) {
            String list = String.join(", ", items.stream().map(String::valueOf).toList());
            assertThat(met(type, list, value)).isEqualTo(items.contains(value));
            assertThat(met(type, "!" + list, value)).isEqualTo(!items.contains(value));
        }
    }

    @Property
    void codesAreOneOfTheList(@ForAll("someCodes") Set<String> codes, @ForAll("code") String actual) {
        Term term = term(TermType.CODE, CODES);
        Facts facts = facts(term).set(0, actual);
        String list = String.join(",", codes).toLowerCase(java.util.Locale.ROOT);
        assertThat(read(term, list).condition().test(facts, term) == Truth.MET).isEqualTo(codes.contains(actual));
        assertThat(read(term, "not " + list).condition().test(facts, term) == Truth.MET)
                .isEqualTo(!codes.contains(actual));
        assertThat(read(term, list).text()).isEqualTo(String.join(", ", codes));
    }

    @Property
    void theNormalFormReadsBackAsItself(@ForAll("numbers") TermType type, @ForAll("tests") String text) {
        Term term = term(type, List.of());
        if (CellGrammar.condition(term, new RawCell.Text(text)) instanceof Parsed.Value<ConditionCell> first) {
            assertThat(read(term, first.value().text())).isEqualTo(first.value());
        }
    }

    @Property
    void numbersKeepEveryDigit(@ForAll("amounts") BigDecimal amount) {
        Term term = term(TermType.MONEY, List.of());
        assertThat(CellGrammar.output(term, new RawCell.Number(amount, false)))
                .isEqualTo(new Parsed.Value<>(Fixed.number(Fixed.of(amount))));
    }

    @Provide
    Arbitrary<TermType> numbers() {
        return Arbitraries.of(TermType.INTEGER, TermType.DECIMAL, TermType.MONEY, TermType.PERCENT);
    }

    @Provide
    Arbitrary<String> comparisons() {
        return Arbitraries.of(">", ">=", "<", "<=", "≥", "≤", "");
    }

    @Provide
    Arbitrary<String> openings() {
        return Arbitraries.of("[", "(", "]");
    }

    @Provide
    Arbitrary<String> closings() {
        return Arbitraries.of("]", ")", "[");
    }

    @Provide
    Arbitrary<String> code() {
        return Arbitraries.of(CODES);
    }

    @Provide
    Arbitrary<Set<String>> someCodes() {
        return Arbitraries.of(CODES).set().ofMinSize(1);
    }

    @Provide
    Arbitrary<String> tests() {
        Arbitrary<String> number = Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-99), BigDecimal.valueOf(99999))
                .ofScale(3)
                .map(value -> value.stripTrailingZeros().toPlainString());
        Arbitrary<String> item = Arbitraries.oneOf(
                number,
                number.map(value -> "> " + value),
                number.map(value -> "<=" + value),
                net.jqwik.api.Combinators.combine(number, number).as((low, high) -> low + ".." + high),
                net.jqwik.api.Combinators.combine(number, number).as((low, high) -> "(" + low + ".." + high + "]"));
        return item.list().ofMinSize(1).ofMaxSize(4).map(items -> String.join(", ", items));
    }

    @Provide
    Arbitrary<BigDecimal> amounts() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-8e12), BigDecimal.valueOf(8e12))
                .ofScale(6);
    }

    private static boolean met(TermType type, String text, int value) {
        return met(type, text, BigDecimal.valueOf(value));
    }

    private static boolean met(TermType type, String text, BigDecimal value) {
        Term term = term(type, List.of());
        return read(term, text).condition().test(facts(term).set(0, Fixed.of(value)), term) == Truth.MET;
    }

    private static ConditionCell read(Term term, String text) {
        Parsed<ConditionCell> parsed = CellGrammar.condition(term, new RawCell.Text(text));
        assertThat(parsed).as(text).isInstanceOf(Parsed.Value.class);
        return ((Parsed.Value<ConditionCell>) parsed).value();
    }

    private static Facts facts(Term term) {
        return new Facts(new Vocabulary(List.of(term), List.of()));
    }

    private static Term term(TermType type, List<String> values) {
        return new Term(
                0, "x", "X", List.of(), type, null, null, null, values, null, "account.x", false, false, false, null);
    }
}
