package io.proffer.engine.table.grammar;

import io.proffer.engine.context.Term;
import io.proffer.engine.context.TermType;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers typed as text: digits, a sign, a decimal point, and nothing that could mean two things. */
final class NumberText {
    private static final int LONGEST = 40;
    private static final Pattern PLAIN = Pattern.compile("[+-]?(\\d++(\\.\\d++)?|\\.\\d++)");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([.,'\u2019\u00A0\u202F ]\\d{3})+([.,]\\d+)?");
    private static final Pattern SPACED = Pattern.compile("[+-]?\\d{1,3}(['\u2019\u00A0\u202F ]\\d{3})+");
    private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern DRESSED =
            Pattern.compile("[+-]?[$€£¥]?\\s?[+-]?\\d[\\d.,']*\\s?([kKmM]|[mM]io|[bB]n|%|[$€£¥]|[A-Z]{3})?");
    /** Of whole numbers: in a list of comparisons or ranges a comma without a space is no list any more. */
    private static final Pattern SINGLE_VALUES = Pattern.compile("[^<>≤≥.]*+");

    private static final Pattern COMPARISON = Pattern.compile("[<>≤≥]");
    private static final Pattern COMPARED =
            Pattern.compile("(?:([<>]=?|[≤≥])\\s*)?([+-]?[\\d.,'\u2019\u00A0\u202F ]+)");
    private static final Pattern DECIMALS = Pattern.compile("(.*\\d)[.,](\\d+)");
    private static final Pattern DASHED = Pattern.compile("\\d+\\s*[-–—]\\s*\\d+");

    private NumberText() {}

    /** The number of one item; {@code typed} is what the author wrote, for the message. */
    static BigDecimal parse(Term term, String item, String typed) {
        String text = item.replace('\u2212', '-');
        if (text.length() <= LONGEST && PLAIN.matcher(text).matches() && !isGroupedByPoint(text)) {
            return new BigDecimal(text);
        }
        throw refusal(term, text, typed);
    }

    /** {@code 1.500} is 1500 to half of Europe. */
    private static boolean isGroupedByPoint(String text) {
        return text.indexOf('.') > 0
                && !text.startsWith("0.")
                && GROUPED.matcher(text).matches();
    }

    /** A comma between digits without a space may be a decimal comma or a thousands separator. */
    static void refuseAmbiguousCommas(Term term, String text) {
        for (int comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
            if (!isDigit(text, comma - 1) || !isDigit(text, comma + 1)) {
                continue;
            }
            int end = comma + 1;
            while (isDigit(text, end)) {
                end++;
            }
            boolean list = term.type() == TermType.INTEGER
                    && end - comma - 1 != 3
                    && SINGLE_VALUES.matcher(text).matches()
                    && !isZero(text.substring(comma + 1, end));
            if (!list) {
                throw ambiguous(term, text);
            }
        }
    }

    /** {@code 10,00} is ten to half of Europe. */
    private static boolean isZero(String digits) {
        return digits.chars().allMatch(digit -> digit == '0');
    }

    private static boolean isDigit(String text, int index) {
        return index >= 0 && index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private static CellRefusal refusal(Term term, String text, String typed) {
        boolean brief = text.length() <= LONGEST;
        if (brief
                && (GROUPED.matcher(text).matches()
                        || DECIMAL_COMMA.matcher(text).matches())) {
            return ambiguous(term, typed);
        }
        if (brief && text.endsWith("%") && DRESSED.matcher(text).matches()) {
            String plain = text.substring(0, text.length() - 1).strip();
            return new CellRefusal("NOT_A_NUMBER", typed, "'" + typed + "': " + withoutPercent(term, plain), "");
        }
        if (brief && DRESSED.matcher(text).matches()) {
            return new CellRefusal(
                    "NOT_A_NUMBER", typed, "'" + typed + "': write the plain number, without currency or k/M.", "");
        }
        String hint =
                brief && DASHED.matcher(text).matches() ? "A range is 10..20." : "Examples: 50000   >= 50000   10..20";
        return new CellRefusal(
                "NOT_A_NUMBER", typed, "'" + typed + "' is not a number for '" + term.label() + "'.", hint);
    }

    /** A share is written as a part of one; without the sign alone it would be too large a hundred times. */
    private static String withoutPercent(Term term, String number) {
        @Nullable BigDecimal max = term.max();
        if (max == null || max.compareTo(BigDecimal.ONE) > 0) {
            return "write the plain number, without the %.";
        }
        String meant = PLAIN.matcher(number).matches()
                ? new BigDecimal(number).movePointLeft(2).stripTrailingZeros().toPlainString() + " for " + number + "%"
                : "0.65 for 65%";
        return "'" + term.label() + "' is a part of 1. Write " + meant + ".";
    }

    private static CellRefusal ambiguous(Term term, String text) {
        return new CellRefusal(
                "AMBIGUOUS_NUMBER",
                text,
                text.indexOf(',') < 0 && text.indexOf('.') < 0
                        ? "'" + text + "' has something between its digits."
                        : "'" + text + "' could be read in two ways (comma or dot as decimal sign).",
                "Type the number without thousands separators" + instead(term, text));
    }

    private static String instead(Term term, String text) {
        Matcher compared = COMPARED.matcher(text);
        boolean one = text.length() <= LONGEST && !text.contains("..") && compared.matches();
        String meant = one ? meant(compared.group(2)) : "";
        if (!meant.isEmpty()) {
            String comparison = compared.group(1) == null ? "" : compared.group(1) + " ";
            return ": " + comparison + meant + orDecimal(term, comparison, compared.group(2));
        }
        return text.contains("..") || COMPARISON.matcher(text).find()
                ? ", and with a dot before its decimals: 80.5."
                : " and a list with a space after each comma: 24, 36.";
    }

    /** What most of those mean who write so, empty when nobody can tell. */
    private static String meant(String number) {
        if (SPACED.matcher(number).matches()) {
            return number.replaceAll("[^\\d+-]", "");
        }
        Matcher decimals = DECIMALS.matcher(number);
        if (!decimals.matches()) {
            return "";
        }
        boolean grouped = decimals.group(2).length() == 3;
        String whole = decimals.group(1).replaceAll("[^\\d+-]", "");
        boolean mixed = number.indexOf('.') >= 0 && number.indexOf(',') >= 0;
        String fraction = decimals.group(2).replaceAll("0+$", "");
        return grouped && !mixed ? whole + decimals.group(2) : fraction.isEmpty() ? whole : whole + "." + fraction;
    }

    /** Of a term that has decimals, three of them are as likely as a thousand. */
    private static String orDecimal(Term term, String comparison, String number) {
        boolean decimals = term.type() == TermType.DECIMAL || term.type() == TermType.PERCENT;
        if (!decimals || !PLAIN.matcher(number).matches() || number.indexOf('.') < 0) {
            return "";
        }
        BigDecimal plain = new BigDecimal(number).stripTrailingZeros();
        BigDecimal clear = plain.scale() == 3 ? plain.setScale(4) : plain.setScale(Math.max(0, plain.scale()));
        return ", or " + comparison + clear.toPlainString() + " where the dot is a decimal sign";
    }
}
