package io.proffer.workbook.csv;

/** Finds out what separates the fields of a file: a comma, a semicolon or a tab. */
final class CsvSeparator {
    private static final String CANDIDATES = ",;\t";

    private CsvSeparator() {}

    /** The candidate that is most frequent in the first line that is not about the table. */
    static char of(String text) {
        int start = 0;
        while (start < text.length()
                && (text.charAt(start) == '#' || text.startsWith("\"#", start) || isBreak(text, start))) {
            start = lineEnd(text, start) + 1;
        }
        return mostFrequent(text, start);
    }

    private static char mostFrequent(String text, int start) {
        int[] counts = new int[CANDIDATES.length()];
        boolean quoted = false;
        for (int i = start; i < text.length() && (quoted || !isBreak(text, i)); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            int candidate = quoted ? -1 : CANDIDATES.indexOf(c);
            if (candidate >= 0) {
                counts[candidate]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return CANDIDATES.charAt(best);
    }

    private static int lineEnd(String text, int start) {
        int end = start;
        while (end < text.length() && !isBreak(text, end)) {
            end++;
        }
        return end;
    }

    private static boolean isBreak(String text, int at) {
        return text.charAt(at) == '\n' || text.charAt(at) == '\r';
    }
}
