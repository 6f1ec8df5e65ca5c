package io.proffer.workbook.xlsx;

import java.io.IOException;

/** A part declares or uses an XML document type or entity, which Excel never writes. */
final class DoctypeException extends IOException {
    DoctypeException() {
        super("DOCTYPE or entity");
    }
}
