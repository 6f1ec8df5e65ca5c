package io.proffer.workbook.xlsx;

/** The numbers of a zip directory. */
record LittleEndian(byte[] bytes) {
    int size() {
        return bytes.length;
    }

    int u16(int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8;
    }

    long u32(int at) {
        return u16(at) | (long) u16(at + 2) << 16;
    }

    long u64(int at) {
        return u32(at) | u32(at + 4) << 32;
    }
}
