package io.proffer.workbook.xlsx;

import io.proffer.workbook.xlsx.XmlStream.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which cell styles show numbers as dates or as percentages. */
public final class NumberFormats {
    /** How a number is shown. */
    enum Kind {
        PLAIN,
        DATE,
        PERCENT
    }

    private static final int MOST_STYLES = 65_536;
    private static final int MOST_FORMATS = 5_000;
    private static final Kind[] KINDS = Kind.values();

    private final byte[] kindOfStyle;

    private NumberFormats(byte[] kindOfStyle) {
        this.kindOfStyle = kindOfStyle;
    }

    /** A workbook without styles. */
    static NumberFormats none() {
        return new NumberFormats(new byte[0]);
    }

    static NumberFormats read(InputStream in) throws IOException {
        Map<Integer, Kind> formats = new HashMap<>();
        byte[] styles = new byte[MOST_STYLES];
        int count = 0;
        boolean cells = false;
        XmlStream xml = new XmlStream(in);
        for (Event event = xml.next(); event != Event.DONE; event = xml.next()) {
            if (xml.is("cellXfs") && event != Event.TEXT) {
                cells = event == Event.START;
            } else if (event == Event.START && xml.is("numFmt") && formats.size() < MOST_FORMATS) {
                @Nullable String code = xml.tag().attribute("formatCode");
                formats.put(number(xml.tag().attribute("numFmtId")), kind(code == null ? "" : code));
            } else if (event == Event.START && xml.is("xf") && cells && count < MOST_STYLES) {
                int id = number(xml.tag().attribute("numFmtId"));
                styles[count++] = (byte) formats.getOrDefault(id, builtIn(id)).ordinal();
            }
        }
        return new NumberFormats(java.util.Arrays.copyOf(styles, count));
    }

    private static int number(@Nullable String text) throws IOException {
        return text == null ? 0 : Math.max(0, Digits.of(text));
    }

    /** The kind of a built-in format, those of East Asian locales included. */
    private static Kind builtIn(int id) {
        if (id == 9 || id == 10) {
            return Kind.PERCENT;
        }
        boolean date = id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 45 && id <= 47 || id >= 50 && id <= 58;
        return date ? Kind.DATE : Kind.PLAIN;
    }

    /** True for a format code that shows one hundredth as 1 %. */
    public static boolean isPercent(String code) {
        return kind(code) == Kind.PERCENT;
    }

    /** The kind of a format code: letters of a date or a percent sign, outside of quotes, brackets and escapes. */
    static Kind kind(String code) {
        boolean percent = false;
        for (int i = 0; i < code.length(); i++) {
            char c = Character.toLowerCase(code.charAt(i));
            if (c == '\\' || c == '_' || c == '*') {
                i++;
            } else if (c == '"' || c == '[') {
                int end = code.indexOf(c == '"' ? '"' : ']', i + 1);
                if (c == '[' && isElapsed(code, i + 1, end)) {
                    return Kind.DATE;
                }
                i = end < 0 ? code.length() : end;
            } else if (c == ';') {
                break;
            } else if ("ymdhs".indexOf(c) >= 0) {
                return Kind.DATE;
            }
            percent |= c == '%';
        }
        return percent ? Kind.PERCENT : Kind.PLAIN;
    }

    /** {@code [h]}, {@code [mm]} and the like count elapsed time. */
    private static boolean isElapsed(String code, int start, int end) {
        if (end <= start) {
            return false;
        }
        return code.substring(start, end).toLowerCase(java.util.Locale.ROOT).matches("h{1,9}|m{1,9}|s{1,9}");
    }

    /** How numbers of a style are shown. */
    Kind kind(int style) {
        return style >= 0 && style < kindOfStyle.length ? KINDS[kindOfStyle[style]] : Kind.PLAIN;
    }
}
