package io.proffer.workbook.csv;

import io.proffer.workbook.FileRefusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The text of a CSV file: UTF-8 or UTF-16, with or without a byte order mark. */
final class CsvText {
    /** How every .xlsx file begins. */
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvText() {}

    static String decode(byte[] bytes) throws FileRefusal {
        if (isArchive(bytes)) {
            throw new FileRefusal("NOT_CSV", "This is a workbook, not a CSV file. Let its name end in '.xlsx'.");
        }
        String text = decode(bytes, charset(bytes));
        String content = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        if (content.indexOf('\0') >= 0) {
            throw new FileRefusal(
                    "NOT_CSV", "This is not a CSV file (it holds bytes no text has). Save it as 'CSV UTF-8'.");
        }
        return content;
    }

    private static boolean isArchive(byte[] bytes) {
        return bytes.length >= ARCHIVE.length && Arrays.equals(bytes, 0, ARCHIVE.length, ARCHIVE, 0, ARCHIVE.length);
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length < 2) {
            return StandardCharsets.UTF_8;
        }
        int pair = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        if (pair == 0xFEFF || pair == 0xFFFE) {
            return StandardCharsets.UTF_16;
        }
        if (bytes[0] == 0 && bytes[1] != 0) {
            return StandardCharsets.UTF_16BE;
        }
        return bytes[0] != 0 && bytes[1] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    private static String decode(byte[] bytes, Charset charset) throws FileRefusal {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException otherEncoding) {
            throw new FileRefusal(
                    "NOT_UTF8", "The file is not encoded in UTF-8. Save it as 'CSV UTF-8 (Comma delimited)'.");
        }
    }
}
