package io.proffer.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Canonical JSON as it is kept for long: bytes of a fifth of the size (zlib, RFC 1950). What it says is never decoded on its
 * way to the store and back.
 */
public final class PackedJson {
    /** A packer is a quarter of a megabyte that has to be cleared, so a few are used again. */
    private static final BlockingQueue<Deflater> PACKERS = new ArrayBlockingQueue<>(16);

    private static final int PORTION = 8 * 1024;

    private final byte[] packed;
    /** The bytes of a value that was just written. */
    private final byte @Nullable [] bytes;

    private PackedJson(byte[] packed, byte @Nullable [] bytes) {
        this.packed = packed;
        this.bytes = bytes;
    }

    /** A record as packed JSON. */
    public static PackedJson of(Object value) {
        byte[] bytes = CanonicalJson.bytes(value);
        return new PackedJson(pack(bytes), bytes);
    }

    /** JSON that was kept packed. */
    public static PackedJson kept(byte[] packed) {
        return new PackedJson(packed, null);
    }

    /** Canonical JSON that was kept as text. */
    public static PackedJson plain(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new PackedJson(pack(bytes), bytes);
    }

    /** The bytes to keep. */
    public byte[] packed() {
        return packed;
    }

    /**
     * The canonical bytes, UTF-8.
     *
     * @throws IllegalStateException when they are not what was kept
     */
    public byte[] bytes() {
        return bytes == null ? unpack(packed) : bytes.clone();
    }

    /** The canonical text. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private static byte[] pack(byte[] bytes) {
        Deflater waiting = PACKERS.poll();
        Deflater packer = waiting == null ? new Deflater(Deflater.BEST_SPEED) : waiting;
        packer.setInput(bytes);
        packer.finish();
        byte[] packed = new byte[Math.max(PORTION, bytes.length / 2)];
        int length = packer.deflate(packed);
        while (!packer.finished()) {
            packed = Arrays.copyOf(packed, 2 * packed.length);
            length += packer.deflate(packed, length, packed.length - length);
        }
        packer.reset();
        if (!PACKERS.offer(packer)) {
            packer.end();
        }
        return Arrays.copyOf(packed, length);
    }

    private static byte[] unpack(byte[] packed) {
        Inflater unpacker = new Inflater();
        try {
            unpacker.setInput(packed);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(8 * packed.length);
            byte[] portion = new byte[PORTION];
            while (!unpacker.finished()) {
                int read = unpacker.inflate(portion);
                if (read == 0) {
                    throw new IllegalStateException("What was kept as packed JSON ends too early.");
                }
                bytes.write(portion, 0, read);
            }
            return bytes.toByteArray();
        } catch (DataFormatException e) {
            throw new IllegalStateException("What was kept is no packed JSON.", e);
        } finally {
            unpacker.end();
        }
    }
}
