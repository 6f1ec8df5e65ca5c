package io.proffer.cli;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The bytes of a file or of standard input, unpacked when they are gzip, and how many of them were read. */
final class AccountFile implements AutoCloseable {
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final Counted raw;
    private final InputStream unpacked;
    private final long size;

    private AccountFile(Counted raw, long size) throws IOException {
        this.raw = raw;
        this.size = size;
        BufferedInputStream buffered = new BufferedInputStream(raw, 64 * 1024);
        this.unpacked = isGzip(buffered) ? new GZIPInputStream(buffered, 64 * 1024) : buffered;
    }

    static AccountFile open(Path path, Terminal terminal) throws IOException {
        if (Destination.isStandard(path)) {
            return new AccountFile(new Counted(terminal.in()), 0);
        }
        Path file = terminal.folder().resolve(path);
        return new AccountFile(new Counted(Files.newInputStream(file)), Files.size(file));
    }

    private static boolean isGzip(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == GZIP_FIRST && in.read() == GZIP_SECOND;
        in.reset();
        return gzip;
    }

    InputStream bytes() {
        return unpacked;
    }

    /** How much has been read, 0 to 1; negative when the size is not known. */
    double share() {
        return size == 0 ? -1 : Math.min(1, raw.count / (double) size);
    }

    @Override
    public void close() throws IOException {
        unpacked.close();
    }

    private static final class Counted extends FilterInputStream {
        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count += value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}
