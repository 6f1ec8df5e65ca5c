package io.proffer.api;

import io.proffer.json.CanonicalJson;

/** Answers as canonical JSON, whatever the framework's mapper would write. */
final class Json {
    private Json() {}

    static byte[] of(Object value) {
        return CanonicalJson.bytes(value);
    }
}
