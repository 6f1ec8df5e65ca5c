package io.proffer.workbook.xlsx;

import io.proffer.workbook.Limits;

/** The text of a cell as it is collected piece by piece; what is beyond any limit is dropped. */
final class CellText {
    private final XmlText text = new XmlText();

    void clear() {
        text.clear();
    }

    void append(XmlText piece) {
        text.append(piece, Limits.CELL_CHARACTERS + 1 - text.length());
    }

    /** Appends a text that was stored before. */
    void append(String stored) {
        for (int i = 0; i < stored.length() && text.length() <= Limits.CELL_CHARACTERS; i++) {
            text.append(stored.charAt(i));
        }
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** The text as a whole number of one to nine digits, -1 when it is none. */
    int digits() {
        return Digits.of(text);
    }

    /** The text as stored. */
    String stored() {
        return text.toString();
    }

    /** The text with the escapes of the format ({@code _x000D_}) resolved. */
    String unescaped() {
        return unescape(text.toString());
    }

    static String unescape(String stored) {
        int escape = stored.indexOf("_x");
        if (escape < 0) {
            return stored;
        }
        StringBuilder plain = new StringBuilder(stored.length());
        for (int i = 0; i < stored.length(); i++) {
            int character = escaped(stored, i);
            if (character < 0) {
                plain.append(stored.charAt(i));
            } else {
                plain.append((char) character);
                i += 6;
            }
        }
        return plain.toString();
    }

    /** The character that {@code _xHHHH_} at this place stands for, -1 when there is none. */
    private static int escaped(String text, int at) {
        if (at + 7 > text.length() || !text.startsWith("_x", at) || text.charAt(at + 6) != '_') {
            return -1;
        }
        int character = 0;
        for (int i = at + 2; i < at + 6; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0 || text.charAt(i) > 'f') {
                return -1;
            }
            character = character * 16 + digit;
        }
        return character;
    }
}
