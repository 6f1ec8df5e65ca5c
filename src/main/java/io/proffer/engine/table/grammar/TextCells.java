package io.proffer.engine.table.grammar;

import io.proffer.engine.context.Term;

/** Cells of free text: plain words, no markup, no placeholders nobody fills. */
final class TextCells {
    private TextCells() {}

    static String value(Term term, RawCell cell) {
        if (cell instanceof RawCell.Bool) {
            throw new CellRefusal(
                    "WRONG_TYPE", cell.shown(), "'" + term.label() + "' needs text, found TRUE/FALSE.", "");
        }
        String text = cell.shown();
        refuseMarkup(term, text);
        refusePlaceholder(term, text);
        return text;
    }

    private static void refuseMarkup(Term term, String text) {
        for (int i = 0; i + 1 < text.length(); i++) {
            char next = text.charAt(i + 1);
            boolean tag = text.charAt(i) == '<' && (Character.isLetter(next) || "/!?".indexOf(next) >= 0);
            if (tag || text.charAt(i) == '&' && isEntity(text, i + 1)) {
                throw new CellRefusal(
                        "MARKUP",
                        text,
                        term.label() + " is plain text; HTML is not allowed.",
                        "Write the words without tags.");
            }
        }
    }

    private static boolean isEntity(String text, int start) {
        int end = text.indexOf(';', start);
        return end > start
                && end - start <= 10
                && text.chars().skip(start).limit(end - start).allMatch(c -> c == '#' || Character.isLetterOrDigit(c));
    }

    private static void refusePlaceholder(Term term, String text) {
        int open = text.indexOf('{');
        int close = text.indexOf('}');
        if (open < 0 && close < 0) {
            return;
        }
        String name = open >= 0 && close > open ? text.substring(open, close + 1) : text;
        throw new CellRefusal(
                "PLACEHOLDER",
                name,
                "'" + name + "' is not a known placeholder for '" + term.label() + "'.",
                "Write the words themselves, without braces.");
    }
}
