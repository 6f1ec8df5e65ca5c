package io.proffer.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Canonical JSON as it is kept for long: bytes of a tenth of the size and less. What it says is never decoded on its way to
 * the store and back.
 */
public final class PackedJson {
    /** Many threads pack the same account; what one has packed the others have to see whole. */
    private volatile byte @Nullable [] packed;

    private final byte @Nullable [] bytes;

    private PackedJson(byte @Nullable [] packed, byte @Nullable [] bytes) {
        this.packed = packed;
        this.bytes = bytes;
    }

    /** A record, to be packed when it is kept. */
    public static PackedJson of(Object value) {
        return new PackedJson(null, CanonicalJson.bytes(value));
    }

    /** Canonical JSON, to be packed when it is kept. */
    public static PackedJson plain(String text) {
        return plain(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Canonical JSON, UTF-8, to be packed when it is kept. */
    public static PackedJson plain(byte[] bytes) {
        return new PackedJson(null, bytes);
    }

    /** JSON that was kept packed. */
    public static PackedJson kept(byte[] packed) {
        return new PackedJson(packed, null);
    }

    /** The bytes to keep; packed once, however often they are kept. */
    public byte[] packed() {
        byte[] before = packed;
        if (before != null) {
            return before;
        }
        byte[] now = Packing.pack(bytes);
        packed = now;
        return now;
    }

    /** How many bytes it has unpacked. */
    public int size() {
        return bytes == null ? bytes().length : bytes.length;
    }

    /**
     * The canonical bytes, UTF-8.
     *
     * @throws IllegalStateException when they are not what was kept
     */
    public byte[] bytes() {
        return bytes == null ? Packing.unpack(packed) : bytes.clone();
    }

    /** The canonical text. */
    public String text() {
        return new String(bytes == null ? Packing.unpack(packed) : bytes, StandardCharsets.UTF_8);
    }
}
