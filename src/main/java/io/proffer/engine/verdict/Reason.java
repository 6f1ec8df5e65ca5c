package io.proffer.engine.verdict;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a candidate stands or fell.
 *
 * @param code stable reason code, such as {@code SEAT_UTILIZATION_HIGH}
 * @param stage stage that gave it
 * @param params facts behind it by term key, as people read them; in a fixed order
 * @param text one sentence for the vendor's staff
 * @param ref row behind it, null when no table was asked
 */
public record Reason(
        String code,
        Stage stage,
        Map<String, Object> params,
        String text,
        @Nullable RowRef ref) {
    /** Keeps the order of the parameters. */
    public Reason {
        params = params.size() < 2 ? Map.copyOf(params) : Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    /** A reason that needs no parameters and no row. */
    public static Reason of(String code, Stage stage, String text) {
        return new Reason(code, stage, Map.of(), text, null);
    }
}
