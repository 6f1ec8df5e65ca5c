package io.proffer.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many bytes a file may have. */
final class FileSize {
    private static final BigDecimal MEGABYTE = BigDecimal.valueOf(1024 * 1024);

    private FileSize() {}

    /**
     * Refuses an empty file and one that is too large.
     *
     * @param bytes its bytes; of a file above the limit, as many as show that it is
     * @param size how many it has as a whole; as many as there are here when nobody counted the rest
     */
    static void check(byte[] bytes, long size) throws FileRefusal {
        if (bytes.length == 0) {
            throw new FileRefusal("FILE_EMPTY", "The file is empty (0 bytes). Save the workbook again and re-upload.");
        }
        if (bytes.length > Limits.FILE_BYTES) {
            boolean cut = size <= Limits.FILE_BYTES + 1;
            throw new FileRefusal(
                    "FILE_TOO_BIG",
                    "The file is " + (cut ? "more than " + megabytes(Limits.FILE_BYTES) : megabytes(size))
                            + "; the limit is " + megabytes(Limits.FILE_BYTES)
                            + ". Split it or delete what is not a table.");
        }
    }

    /** Rounded up, so that what is above the limit is never shown as the limit. */
    private static String megabytes(long bytes) {
        BigDecimal exact = BigDecimal.valueOf(bytes).divide(MEGABYTE, 1, RoundingMode.UP);
        return (exact.stripTrailingZeros().scale() <= 0 ? exact.setScale(0) : exact) + " MB";
    }
}
