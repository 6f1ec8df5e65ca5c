package io.proffer.ids;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Instant;

/** Prefixed ULIDs: in the order they were given, and an id tells when. */
public final class TimedIds implements IdSource {

    @Override
    public String next(String prefix) {
        return prefix + "_" + UlidCreator.getMonotonicUlid();
    }

    /** The smallest id that can be given at an instant: all that were given before are below it. */
    public static String firstAt(String prefix, Instant instant) {
        return prefix + "_" + Ulid.min(instant.toEpochMilli());
    }
}
