package io.proffer.json.typed;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.json.Place;
import org.jspecify.annotations.Nullable;

/** Reads one JSON value into one Java value; what is wrong with it is reported at its place and reads as null. */
@FunctionalInterface
interface ValueReader {

    /** The value, null when it has a fault. */
    @Nullable
    Object read(JsonNode node, Place place);
}
