package io.proffer.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Duration;

/** Writes durations as tables do: whole days as {@code P30D}, others by their hours. */
final class DaysFirst extends StdSerializer<Duration> {
    private static final long serialVersionUID = 1L;

    DaysFirst() {
        super(Duration.class);
    }

    @Override
    public void serialize(Duration value, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(text(value));
    }

    static String text(Duration value) {
        boolean wholeDays = !value.isZero() && value.equals(Duration.ofDays(value.toDays()));
        return wholeDays ? "P" + value.toDays() + "D" : value.toString();
    }
}
