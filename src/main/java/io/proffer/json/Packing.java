package io.proffer.json;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Packs what is kept: a frame of Zstandard (RFC 8878) with its checksum, made with a dictionary of what decisions and
 * accounts have in common. What versions before packed with zlib (RFC 1950) is unpacked too.
 */
final class Packing {
    /** Made once by {@code PackingDictionary}. What was packed with it needs it for ever, byte by byte: it never changes. */
    private static final byte[] DICTIONARY = resource("packing-1.dictionary");

    /** The fastest; with the dictionary, others make it hardly smaller. */
    private static final int LEVEL = 1;

    private static final ZstdDictCompress FOR_PACKING = new ZstdDictCompress(DICTIONARY, LEVEL);
    private static final ZstdDictDecompress FOR_UNPACKING = new ZstdDictDecompress(DICTIONARY);
    /** A packer is a quarter of a megabyte that has to be made ready, so a few are used again. */
    private static final BlockingQueue<ZstdCompressCtx> PACKERS = new ArrayBlockingQueue<>(16);

    private static final byte ZLIB = 0x78;
    private static final int PORTION = 8 * 1024;

    private Packing() {}

    static byte[] pack(byte[] bytes) {
        ZstdCompressCtx waiting = PACKERS.poll();
        ZstdCompressCtx packer = waiting == null ? packer() : waiting;
        byte[] packed = packer.compress(bytes);
        if (!PACKERS.offer(packer)) {
            packer.close();
        }
        return packed;
    }

    private static ZstdCompressCtx packer() {
        return new ZstdCompressCtx().setLevel(LEVEL).setChecksum(true).loadDict(FOR_PACKING);
    }

    /**
     * What was packed.
     *
     * @throws IllegalStateException when it is not what was packed
     */
    static byte[] unpack(byte[] packed) {
        if (packed.length > 0 && packed[0] == ZLIB) {
            return inflate(packed);
        }
        // Says less than nothing of what is no frame, but does not look at nothing.
        long length = packed.length == 0 ? -1 : Zstd.getFrameContentSize(packed);
        if (length < 0 || length > Integer.MAX_VALUE) {
            throw new IllegalStateException("What was kept is not packed.");
        }
        try {
            return Zstd.decompress(packed, FOR_UNPACKING, (int) length);
        } catch (ZstdException e) {
            throw new IllegalStateException("What was kept is damaged.", e);
        }
    }

    private static byte[] inflate(byte[] packed) {
        Inflater unpacker = new Inflater();
        try {
            unpacker.setInput(packed);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 * packed.length);
            byte[] portion = new byte[PORTION];
            while (!unpacker.finished()) {
                int read = unpacker.inflate(portion);
                if (read == 0) {
                    throw new IllegalStateException("What was kept packed ends too early.");
                }
                bytes.write(portion, 0, read);
            }
            return bytes.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("What was kept is damaged.", e);
        } finally {
            unpacker.end();
        }
    }

    private static byte[] resource(String name) {
        try (InputStream resource = Packing.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException(name + " is missing in the program.");
            }
            return resource.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
