package io.proffer.workbook.out;

import java.util.regex.Pattern;

/** How text must be written so that it stays the text it is. */
public final class Escapes {
    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(x[0-9A-Fa-f]{4}_)");

    private Escapes() {}

    /** Text for a workbook: what looks like an escape of the format is escaped itself. */
    static String stored(String text) {
        return text.contains("_x") ? ESCAPE_LIKE.matcher(text).replaceAll("_x005F_$1") : text;
    }

    /** True for text that a spreadsheet would take for a formula. */
    public static boolean looksLikeFormula(String text) {
        return !text.isEmpty() && ("=+-@".indexOf(text.charAt(0)) >= 0 || text.charAt(0) < ' ');
    }
}
