package io.proffer.workbook.xlsx;

/**
 * A part of the archive, still packed.
 *
 * @param name as in the directory, without a leading slash
 * @param packed true for deflated content
 * @param offset first byte of its content
 * @param packedSize bytes in the file
 * @param size bytes when unpacked, as the directory says
 * @param crc checksum of the unpacked bytes
 */
record Part(String name, boolean packed, int offset, int packedSize, long size, long crc) {
    /** The last segment of the name. */
    String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
