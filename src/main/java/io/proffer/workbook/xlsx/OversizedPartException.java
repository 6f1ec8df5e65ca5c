package io.proffer.workbook.xlsx;

import java.io.IOException;

/** A part unpacks to more than the directory says: the mark of a zip bomb. */
final class OversizedPartException extends IOException {
    OversizedPartException(String message) {
        super(message);
    }
}
