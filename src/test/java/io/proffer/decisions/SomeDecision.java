package io.proffer.decisions;

import io.proffer.json.PackedJson;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A decision of which only its id, its account and its time matter. */
public final class SomeDecision {
    private SomeDecision() {}

    public static StoredDecision of(String id, String account, Instant at) {
        return new StoredDecision(
                id,
                account,
                at,
                at,
                "rls_any",
                "sha256:a",
                "sha256:b",
                List.of("CHOSEN"),
                "{}",
                PackedJson.plain("{}"),
                PackedJson.plain("{}"),
                PackedJson.of(Map.of()),
                0L);
    }
}
