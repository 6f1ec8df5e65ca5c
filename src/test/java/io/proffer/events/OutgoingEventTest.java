package io.proffer.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class OutgoingEventTest {
    @Test
    void aPlaceInTheFeedHasTheDigitsOfEveryMachine() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("fa-IR"));
        try {
            assertThat(OutgoingEvent.sequence(42)).isEqualTo("0000000000000000042");
        } finally {
            Locale.setDefault(before);
        }
    }
}
