package io.proffer.workbook.xlsx;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The unpacked bytes of one part, checked against the size and the checksum of the directory. */
final class PartStream extends FilterInputStream {
    private static final int BUFFER = 8192;

    private final Part part;
    private final CRC32 crc = new CRC32();
    private final Inflater inflater = new Inflater(true);
    private long read;

    PartStream(byte[] file, Part part) {
        super(InputStream.nullInputStream());
        this.part = part;
        // A raw inflater may want one byte beyond its data; the directory always follows.
        int available = Math.min(part.packedSize() + (part.packed() ? 1 : 0), file.length - part.offset());
        InputStream content = new ByteArrayInputStream(file, part.offset(), available);
        this.in = part.packed() ? new InflaterInputStream(content, inflater, BUFFER) : content;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = in.read(target, offset, length);
        if (count < 0) {
            if (read != part.size() || crc.getValue() != part.crc()) {
                throw new IOException(part.fileName() + " does not match its checksum");
            }
            return -1;
        }
        crc.update(target, offset, count);
        read += count;
        if (read > part.size()) {
            throw new OversizedPartException(part.fileName() + " is longer than it says");
        }
        return count;
    }

    @Override
    public void close() {
        inflater.end();
    }
}
