package io.proffer.workbook.xlsx;

/** Whole numbers as a workbook writes them: styles, places of texts, rows. */
final class Digits {
    private static final int MOST = 9;

    private Digits() {}

    /** The number that one to nine digits are, -1 for every other text. */
    static int of(CharSequence text) {
        int length = text.length();
        if (length == 0 || length > MOST) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
