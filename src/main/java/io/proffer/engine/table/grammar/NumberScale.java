package io.proffer.engine.table.grammar;

import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers: whole, decimal, amounts in major units, percentages as people write them. */
record NumberScale(Term term) implements Scale {
    /** Far above any figure of the trade and far below the end of the encoding. */
    private static final BigDecimal LARGEST = new BigDecimal("9000000000000");

    @Override
    public long encode(String text) {
        boolean percent = term.type() == TermType.PERCENT && text.endsWith("%");
        String plain = percent ? Characters.trim(text.substring(0, text.length() - 1)) : text;
        return checked(NumberText.parse(term, plain, text));
    }

    @Override
    public long raw(RawCell cell) {
        if (cell instanceof RawCell.Number number) {
            boolean ratio = number.percent() && term.type() == TermType.PERCENT;
            return checked(ratio ? number.value().movePointRight(2) : number.value());
        }
        if (cell instanceof RawCell.Date date) {
            throw new CellRefusal(
                    "NOT_A_NUMBER",
                    date.shown(),
                    "'" + term.label() + "' needs a number, found the date " + date.shown()
                            + ": Excel turns entries such as 10-12 into dates.",
                    "Set the cell format to General and type the number again; a range is 10..12.");
        }
        throw new CellRefusal(
                "WRONG_TYPE", cell.shown(), "'" + term.label() + "' needs a number, found TRUE/FALSE.", "");
    }

    @Override
    public Object value(long encoded) {
        return Fixed.number(encoded);
    }

    /** Facts of whole-number terms are whole, so the next value above 80 is 81. */
    @Override
    public long step() {
        return term.type() == TermType.INTEGER ? Fixed.of(1) : 1;
    }

    /** Three decimals get a fourth, because {@code 1.500} would read as German 1500. */
    @Override
    public String text(long encoded) {
        BigDecimal number = Fixed.number(encoded);
        boolean ambiguous = number.scale() == 3 && number.abs().compareTo(BigDecimal.ONE) >= 0;
        return (ambiguous ? number.setScale(4) : number).toPlainString();
    }

    @Override
    public List<String> items(String text) {
        List<String> items = Negation.items(text);
        NumberText.refuseAmbiguousCommas(term, text);
        return items;
    }

    private long checked(BigDecimal exact) {
        BigDecimal number = exact.stripTrailingZeros();
        if (number.abs().compareTo(LARGEST) > 0) {
            throw new CellRefusal(
                    "OUT_OF_RANGE", shown(number), "'" + term.label() + "' is too large: " + shown(number) + ".", "");
        }
        if (term.type() == TermType.INTEGER && number.scale() > 0) {
            throw new CellRefusal(
                    "WHOLE_NUMBER",
                    shown(number),
                    "'" + term.label() + "' needs a whole number, found " + shown(number) + ".",
                    "");
        }
        if (number.scale() > Fixed.DECIMALS) {
            throw new CellRefusal(
                    "TOO_PRECISE",
                    shown(number),
                    "'" + term.label() + "' has at most " + Fixed.DECIMALS + " decimals, found " + shown(number) + ".",
                    "Round the number.");
        }
        refuseOutside(number);
        return Fixed.of(number);
    }

    private void refuseOutside(BigDecimal number) {
        @Nullable BigDecimal min = term.min();
        @Nullable BigDecimal max = term.max();
        boolean below = min != null && number.compareTo(min) < 0;
        boolean above = max != null && number.compareTo(max) > 0;
        if (!below && !above) {
            return;
        }
        String range = min == null
                ? "at most " + measured(max)
                : max == null ? "at least " + measured(min) : "between " + measured(min) + " and " + measured(max);
        throw new CellRefusal(
                "OUT_OF_RANGE",
                shown(number),
                "'" + term.label() + "' must be " + range + ", found " + measured(number) + ".",
                "");
    }

    private String measured(@Nullable BigDecimal number) {
        String unit = term.type() == TermType.PERCENT ? " %" : "";
        return number == null ? "" : shown(number) + unit;
    }

    /** The number in few characters; a cell may hold 300 digits. */
    private static String shown(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.precision() - plain.scale() > 20 || plain.scale() > 20 ? plain.toString() : plain.toPlainString();
    }
}
