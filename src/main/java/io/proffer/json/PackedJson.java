package io.proffer.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Canonical JSON as it is kept for long: bytes of a tenth of the size and less. What it says is never decoded on its way to
 * the store and back.
 */
public final class PackedJson {
    private final byte @Nullable [] packed;
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
        return new PackedJson(null, text.getBytes(StandardCharsets.UTF_8));
    }

    /** JSON that was kept packed. */
    public static PackedJson kept(byte[] packed) {
        return new PackedJson(packed, null);
    }

    /** The bytes to keep. */
    public byte[] packed() {
        return packed == null ? Packing.pack(bytes) : packed;
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
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
