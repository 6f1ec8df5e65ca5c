package io.proffer.http;

import io.proffer.json.CanonicalJson;

/** Answers as canonical JSON, whatever the framework's mapper would write. */
public final class Json {
    private Json() {}

    /** The canonical bytes of a value. */
    public static byte[] of(Object value) {
        return CanonicalJson.bytes(value);
    }
}
