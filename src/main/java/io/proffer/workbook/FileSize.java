package io.proffer.workbook;

/** How many bytes a file may have. */
final class FileSize {
    private static final int MEGABYTE = 1024 * 1024;

    private FileSize() {}

    /** Refuses an empty file and one that is too large. */
    static void check(byte[] bytes) throws FileRefusal {
        if (bytes.length == 0) {
            throw new FileRefusal("FILE_EMPTY", "The file is empty (0 bytes). Save the workbook again and re-upload.");
        }
        if (bytes.length > Limits.FILE_BYTES) {
            throw new FileRefusal(
                    "FILE_TOO_BIG",
                    "The file is " + Math.max(bytes.length / MEGABYTE, Limits.FILE_BYTES / MEGABYTE + 1)
                            + " MB; the limit is " + Limits.FILE_BYTES / MEGABYTE
                            + " MB. Split it or delete what is not a table.");
        }
    }
}
