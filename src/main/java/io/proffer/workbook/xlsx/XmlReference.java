package io.proffer.workbook.xlsx;

import java.io.IOException;

/** Character references and the five entities every XML document has; any other entity is refused. */
final class XmlReference {
    private static final int LONGEST = 10;

    private XmlReference() {}

    /** The character a reference stands for; its ampersand is already taken. */
    static int take(XmlChars chars) throws IOException {
        StringBuilder name = new StringBuilder();
        for (char next = chars.must(); next != ';'; next = chars.must()) {
            name.append(next);
            if (name.length() > LONGEST) {
                throw new DoctypeException();
            }
        }
        return switch (name.toString()) {
            case "lt" -> '<';
            case "gt" -> '>';
            case "amp" -> '&';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> number(name.toString());
        };
    }

    private static int number(String name) throws IOException {
        if (!name.startsWith("#")) {
            throw new DoctypeException();
        }
        try {
            boolean hex = name.startsWith("#x");
            int character = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
            if (isAllowed(character)) {
                return character;
            }
        } catch (NumberFormatException notANumber) {
            // Falls through: the same fault.
        }
        throw new IOException("malformed character reference");
    }

    private static boolean isAllowed(int character) {
        return character >= ' ' && character < 0xD800
                || character >= 0xE000 && character < 0xFFFE
                || character > 0xFFFF && character <= Character.MAX_CODE_POINT
                || character == '\n'
                || character == '\r'
                || character == '\t';
    }
}
