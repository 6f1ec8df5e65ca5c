package io.proffer.engine.treatment.content;

import io.proffer.engine.catalog.Money;
import java.math.BigDecimal;

/** Figures as people of a language write them; English where no other is known. */
final class NumberText {
    private static final int GROUP = 3;

    private NumberText() {}

    static void append(StringBuilder text, Object value, String language) {
        if (value instanceof Money money) {
            digits(text, money.major().toPlainString(), language);
            text.append(' ').append(money.currency());
        } else if (value instanceof BigDecimal number) {
            digits(text, plain(number), language);
        } else {
            text.append(value);
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** Groups the whole part by three; in German with points, and a comma before the decimals. */
    private static void digits(StringBuilder text, String plain, String language) {
        boolean german = language.equals("de");
        int point = plain.indexOf('.');
        int whole = point < 0 ? plain.length() : point;
        int first = plain.charAt(0) == '-' ? 1 : 0;
        for (int i = 0; i < whole; i++) {
            boolean grouped = i > first && (whole - i) % GROUP == 0;
            if (grouped) {
                text.append(german ? '.' : ',');
            }
            text.append(plain.charAt(i));
        }
        if (point >= 0) {
            text.append(german ? ',' : '.').append(plain, point + 1, plain.length());
        }
    }
}
