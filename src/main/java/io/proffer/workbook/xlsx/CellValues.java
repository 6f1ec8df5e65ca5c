package io.proffer.workbook.xlsx;

import io.proffer.engine.table.grammar.RawCell;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;

/** Turns what a cell stores into what it holds. */
final class CellValues {
    /** Excel keeps fifteen digits; what follows is the noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15);

    private static final int LONGEST_NUMBER = 400;

    private final SharedStrings strings;
    private final NumberFormats formats;
    private final boolean since1904;

    CellValues(SharedStrings strings, NumberFormats formats, boolean since1904) {
        this.strings = strings;
        this.formats = formats;
        this.since1904 = since1904;
    }

    /** The value of a cell of a type ({@code s}, {@code n}, {@code b} …) and a style. */
    RawCell of(String type, int style, CellText value) throws IOException {
        if (value.isEmpty()) {
            return RawCell.BLANK;
        }
        return switch (type) {
            case "s" -> text(strings.get(index(value)));
            case "str", "inlineStr" -> text(value.unescaped());
            case "b" -> new RawCell.Bool(WorkbookPart.isTrue(value.stored().strip()));
            case "e" -> new RawCell.Error(value.stored());
            case "d" -> isoDate(value.stored());
            case "n" -> number(value.stored().strip(), style);
            default -> throw new IOException("a cell has an unknown type");
        };
    }

    private static RawCell text(String text) {
        return text.isEmpty() ? RawCell.BLANK : new RawCell.Text(text);
    }

    private static int index(CellText text) throws IOException {
        int plain = text.digits();
        int index = plain < 0 ? Digits.of(text.stored().strip()) : plain;
        if (index < 0) {
            throw new IOException("a cell refers to a text that is not there");
        }
        return index;
    }

    private RawCell number(String text, int style) throws IOException {
        BigDecimal number = decimal(text);
        return switch (formats.kind(style)) {
            case DATE -> Serials.date(number, since1904);
            case PERCENT -> new RawCell.Number(number, true);
            case PLAIN -> new RawCell.Number(number, false);
        };
    }

    /** Short plain numbers are taken digit by digit; the others go through the binary number they stand for. */
    private static BigDecimal decimal(String text) throws IOException {
        if (text.length() <= DIGITS.getPrecision() && isPlain(text)) {
            return parsed(text);
        }
        double binary;
        try {
            binary = text.length() > LONGEST_NUMBER ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            binary = Double.NaN;
        }
        if (Double.isNaN(binary) || Double.isInfinite(binary)) {
            throw new IOException("a cell holds a number that is none");
        }
        return plain(new BigDecimal(Double.toString(binary)).round(DIGITS));
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static BigDecimal parsed(String text) throws IOException {
        try {
            return plain(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            throw new IOException("a cell holds a number that is none", notANumber);
        }
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static RawCell isoDate(String text) throws IOException {
        try {
            String day = text.length() > 10 ? text.substring(0, 10) : text;
            String time = text.length() > 11 ? text.substring(11).replace("Z", "") : "";
            boolean timed = !time.isEmpty() && !LocalTime.parse(time).equals(LocalTime.MIDNIGHT);
            return new RawCell.Date(LocalDate.parse(day), timed);
        } catch (DateTimeException notADate) {
            throw new IOException("a cell holds a date that is none", notADate);
        }
    }
}
