package io.proffer.engine.table.grammar;

import io.proffer.engine.context.Term;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.ConditionCell;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cells of codes: one code, a list of codes, or the negation of a list. */
final class CodeCells {
    private static final int LONGEST = 80;
    private static final int NONE = -1;
    private static final String SIGNS = " _-.:/+*&#%@";
    private static final Pattern JOINED = Pattern.compile("(?i)[;|/]|\\b(or|and|oder|und)\\b");
    private static final Set<String> WORDS = Set.of("any", "*", "known", "unknown", "not");

    private CodeCells() {}

    static ConditionCell condition(Term term, RawCell cell) {
        String text = text(term, cell);
        Comparators.refuseForeign(text, "UNKNOWN_VALUE");
        boolean negated = Negation.isNegated(text);
        Set<String> codes = new LinkedHashSet<>();
        for (String item : items(term, negated ? Negation.rest(text) : text)) {
            String code = code(term, item, listed(item));
            refuseWord(term, code);
            codes.add(code);
        }
        String joined = String.join(", ", codes);
        return new ConditionCell(new Condition.OneOf(codes, negated), negated ? "not " + joined : joined);
    }

    static String single(Term term, RawCell cell) {
        return code(term, text(term, cell), "");
    }

    static List<String> list(Term term, RawCell cell) {
        List<String> codes = new ArrayList<>();
        for (String item : items(term, text(term, cell))) {
            codes.add(code(term, item, separated(item)));
        }
        return List.copyOf(codes);
    }

    private static String text(Term term, RawCell cell) {
        if (cell instanceof RawCell.Date date) {
            throw new CellRefusal(
                    "WRONG_TYPE",
                    date.shown(),
                    "'" + term.label() + "' needs a value, found the date " + date.shown() + ".",
                    "Excel turns entries such as 10-12 into dates: type it again with a leading apostrophe.");
        }
        if (cell instanceof RawCell.Bool && !term.values().contains(cell.shown())) {
            throw new CellRefusal(new CellFault(
                    "WRONG_TYPE",
                    cell.shown(),
                    "'" + term.label() + "' needs a value, found TRUE/FALSE.",
                    "",
                    term.values()));
        }
        return cell.shown();
    }

    private static List<String> items(Term term, String text) {
        List<String> items = Negation.items(text);
        if (items.contains("")) {
            throw new CellRefusal(
                    "EMPTY_ITEM",
                    text,
                    "The list '" + text + "' has an empty place for '" + term.label() + "'.",
                    "Write the values with one comma between them.");
        }
        return items;
    }

    private static String code(Term term, String item, String remedy) {
        if (term.values().contains(item)) {
            return item;
        }
        for (String declared : term.values()) {
            if (declared.equalsIgnoreCase(item)) {
                return declared;
            }
        }
        if (!term.values().isEmpty() || Spelling.hasLookAlikes(item)) {
            throw new CellRefusal(new CellFault("UNKNOWN_VALUE", item, unknown(term, item), remedy, term.values()));
        }
        return open(term, item);
    }

    /** What to do where the list of a condition was written in another way. */
    private static String listed(String item) {
        return Negation.isNegated(item) ? "Write not once, before the whole list: not A, B." : separated(item);
    }

    private static String separated(String item) {
        return JOINED.matcher(item).find() ? "Separate the values of a list by commas: A, B." : "";
    }

    private static String unknown(Term term, String item) {
        return Spelling.hasLookAlikes(item)
                ? "'" + item + "' for '" + term.label() + "' has letters of another alphabet that look like Latin ones."
                : "'" + item + "' is not a value of '" + term.label() + "'.";
    }

    /** A code of an open list: letters, digits and the signs keys are made of. */
    private static String open(Term term, String item) {
        int odd = firstOdd(item);
        if (Character.isSpaceChar(odd) || Character.isWhitespace(odd)) {
            throw new CellRefusal(
                    "UNKNOWN_VALUE",
                    item,
                    "'" + item + "' for '" + term.label() + "' holds " + space(odd) + " where a plain space belongs.",
                    "Type it again with plain spaces.");
        }
        if (item.length() > LONGEST || item.contains("..") || odd != NONE) {
            throw new CellRefusal(
                    "UNKNOWN_VALUE",
                    item,
                    "'" + item + "' is not a code for '" + term.label() + "'.",
                    "A code has letters, digits, single dots, plain spaces and _ - : / + * & # % @ only, at most "
                            + LONGEST + ".");
        }
        return item;
    }

    private static int firstOdd(String item) {
        int sign;
        for (int at = 0; at < item.length(); at += Character.charCount(sign)) {
            sign = item.codePointAt(at);
            if (!Character.isLetterOrDigit(sign) && SIGNS.indexOf(sign) < 0) {
                return sign;
            }
        }
        return NONE;
    }

    private static String space(int odd) {
        return switch (odd) {
            case '\n' -> "a line break";
            case '\t' -> "a tab";
            case '\u00A0', '\u202F' -> "a no-break space";
            default -> String.format(Locale.ROOT, "an odd space (U+%04X)", odd);
        };
    }

    private static void refuseWord(Term term, String code) {
        if (!term.values().contains(code) && WORDS.contains(code.toLowerCase(Locale.ROOT))) {
            throw new CellRefusal(
                    "UNKNOWN_VALUE",
                    code,
                    "'" + code + "' cannot stand in a list for '" + term.label() + "'.",
                    "Write it alone in the cell.");
        }
    }
}
