package io.proffer.engine.table.grammar;

import io.proffer.engine.context.Term;

/** Cells of free text: plain words, no markup, no placeholders nobody fills, no more than fits. */
final class TextCells {
    private TextCells() {}

    static String value(Term term, RawCell cell) {
        if (cell instanceof RawCell.Bool) {
            throw new CellRefusal(
                    "WRONG_TYPE", cell.shown(), "'" + term.label() + "' needs text, found TRUE/FALSE.", "");
        }
        String text = cell.shown();
        refuseMarkup(term, text);
        refusePlaceholders(term, text);
        refuseLength(term, text);
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

    private static void refuseLength(Term term, String text) {
        if (term.max() != null && text.length() > term.max().intValueExact()) {
            throw new CellRefusal(
                    "TEXT_TOO_LONG",
                    text.substring(0, Math.min(text.length(), 40)) + "…",
                    "'" + term.label() + "' has " + text.length() + " characters; at most " + term.max() + " fit.",
                    "Shorten it.");
        }
    }

    /** The values of a text are the placeholders it may hold, each in braces. */
    private static void refusePlaceholders(Term term, String text) {
        int from = 0;
        while (true) {
            int open = text.indexOf('{', from);
            int close = text.indexOf('}', from);
            if (open < 0 && close < 0) {
                return;
            }
            boolean named = open >= 0 && close > open && term.values().contains(text.substring(open + 1, close));
            if (!named) {
                refusePlaceholder(term, open >= 0 && close > open ? text.substring(open, close + 1) : text);
            }
            from = close + 1;
        }
    }

    private static void refusePlaceholder(Term term, String written) {
        String what = "'" + written + "' is not a known placeholder for '" + term.label() + "'.";
        String advice = term.values().isEmpty()
                ? "Write the words themselves, without braces."
                : "Use a known one, or write the words themselves.";
        throw new CellRefusal(new CellFault(
                "PLACEHOLDER",
                written,
                what,
                advice,
                term.values().stream().map(name -> "{" + name + "}").toList()));
    }
}
