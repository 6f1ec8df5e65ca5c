package io.proffer.migration.words;

/** Text of a foreign file as it may be shown in a terminal and kept in a workbook. */
public final class Plain {
    private static final int QUOTED = 80;

    private Plain() {}

    /** The text without control and direction characters. */
    public static String of(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029]++", " ").strip();
    }

    /** The text between quotation marks, shortened. */
    public static String quoted(String text) {
        String plain = of(text);
        return "'" + (plain.length() > QUOTED ? plain.substring(0, QUOTED) + "…" : plain) + "'";
    }
}
