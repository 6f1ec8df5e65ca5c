package io.proffer.migration.words;

import io.proffer.engine.table.grammar.Formulas;
import io.proffer.engine.table.grammar.RawCell;
import io.proffer.migration.sheet.Constraint;
import io.proffer.migration.sheet.Constraint.Comparison;
import io.proffer.migration.sheet.Declined;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in the grammar of typed cells what a native cell says under its constraint. */
public final class CellWords {
    private static final Pattern SIGNED = Pattern.compile("(==|!=|>=|<=|>|<)\\s*+(.+)", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(?:\\.\\d{1,6})?");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Za-z0-9_]*+\\.([A-Z][A-Z0-9_]*+)");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_ .:/+&#%@-]{0,99}");
    private static final Set<String> WORDS = Set.of("any", "known", "unknown", "none", "not");

    private CellWords() {}

    /**
     * The condition of a filled cell.
     *
     * @throws Declined when no typed cell says the same
     */
    public static String of(Constraint constraint, RawCell cell) throws Declined {
        String text = text(cell);
        if (constraint instanceof Constraint.Compared compared) {
            return compared(compared.comparison(), text);
        }
        if (constraint instanceof Constraint.Fixed fixed) {
            return compared(fixed.comparison(), fixed.literal());
        }
        if (constraint instanceof Constraint.Listed listed) {
            return (listed.negated() ? "not " : "") + String.join(", ", values(text));
        }
        if (constraint instanceof Constraint.Between between) {
            return between(between, values(text));
        }
        Matcher signed = SIGNED.matcher(text);
        if (signed.matches()) {
            return compared(Comparison.valueOf(name(signed.group(1))), signed.group(2));
        }
        throw new Declined(Plain.quoted(text) + " does not start with a comparison such as >= 18");
    }

    private static String name(String sign) {
        for (Comparison comparison : Comparison.values()) {
            if (comparison.sign().equals(sign)) {
                return comparison.name();
            }
        }
        throw new IllegalArgumentException("'" + sign + "' compares nothing.");
    }

    /** The stored value of a cell as text; a formula is never evaluated. */
    public static String text(RawCell cell) throws Declined {
        if (cell instanceof RawCell.Formula formula) {
            if (Formulas.isVolatile(formula.text())) {
                throw new Declined("its formula changes by itself or reaches outside the sheet");
            }
            return text(formula.saved());
        }
        if (cell instanceof RawCell.Error error) {
            throw new Declined("it holds the error " + error.code());
        }
        if (cell instanceof RawCell.Blank) {
            throw new Declined("its formula was saved without a value");
        }
        if (cell instanceof RawCell.Number number) {
            return number(number);
        }
        if (cell instanceof RawCell.Date date && date.timed()) {
            throw new Declined("it holds a time of day");
        }
        return cell.shown().replace('\u201C', '"').replace('\u201D', '"').strip();
    }

    private static String number(RawCell.Number number) throws Declined {
        if (number.percent()) {
            throw new Declined("Drools reads a percentage as it is shown; write the plain number");
        }
        String plain = number.value().toPlainString();
        return plain.indexOf('.') < 0
                ? plain
                : number.value().stripTrailingZeros().toPlainString();
    }

    private static String compared(Comparison comparison, String text) throws Declined {
        if (text.equals("null") && !comparison.isOrder()) {
            return comparison == Comparison.EQUAL ? "unknown" : "known";
        }
        String value = value(text);
        if (comparison.isOrder() && !isOrdered(value)) {
            throw new Declined(Plain.quoted(value) + " is neither a number nor a day, and cannot be more or less");
        }
        return switch (comparison) {
            case EQUAL -> value;
            case UNEQUAL -> "not " + value;
            default -> comparison.sign() + " " + value;
        };
    }

    private static String between(Constraint.Between between, List<String> values) throws Declined {
        if (values.size() != 2 || !isOrdered(values.get(0)) || !isOrdered(values.get(1))) {
            throw new Declined("it does not hold two numbers or days with a comma between them");
        }
        String range = values.get(0) + ".." + values.get(1);
        return between.lowIncluded() && between.highIncluded()
                ? range
                : (between.lowIncluded() ? "[" : "(") + range + (between.highIncluded() ? "]" : ")");
    }

    public static boolean isNumber(String value) {
        return NUMBER.matcher(value).matches();
    }

    public static boolean isDay(String value) {
        return DAY.matcher(value).matches();
    }

    private static boolean isOrdered(String value) {
        return isNumber(value) || isDay(value);
    }

    private static List<String> values(String text) throws Declined {
        List<String> values = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            values.add(value(part));
        }
        return values;
    }

    /** One value, without its quotation marks; an enum constant without its type. */
    private static String value(String text) throws Declined {
        String bare = text.strip();
        boolean quoted = bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"");
        String value = quoted ? bare.substring(1, bare.length() - 1).strip() : bare;
        Matcher constant = CONSTANT.matcher(value);
        value = !quoted && constant.matches() ? constant.group(1) : value;
        boolean plain = isOrdered(value) || CODE.matcher(value).matches();
        String lower = value.toLowerCase(Locale.ROOT);
        if (!plain || value.contains("..") || WORDS.contains(lower) || lower.startsWith("not ")) {
            throw new Declined(
                    value.contains("\"") || value.contains("\\")
                            ? Plain.quoted(value) + " holds quotation marks or escapes within"
                            : Plain.quoted(value) + " is no plain value, or would mean something else in a cell");
        }
        return value;
    }
}
