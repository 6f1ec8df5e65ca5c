package io.proffer.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsInRangeTest {

    @Test
    void nothingIsWrongWithTheDefaults() {
        assertThat(faults(Map.of())).isEmpty();
    }

    @Test
    void aRetentionThatWouldRemoveEverythingIsNamed() {
        assertThat(faults(Map.of("proffer.retention.decisions", "-P760D", "proffer.retention.events", "PT0S")))
                .containsExactly(
                        "proffer.retention.decisions is PT-18240H; it has to be longer than nothing, such as PT1H or P30D.",
                        "proffer.retention.events is PT0S; it has to be longer than nothing, such as PT1H or P30D.");
    }

    @Test
    void aLimitThatWouldRefuseEverythingIsNamed() {
        assertThat(faults(Map.of("proffer.limits.under-way", "-5", "proffer.limits.uploads", "0")))
                .containsExactly("proffer.limits.under-way is -5; it has to be 1 or more.");
    }

    @Test
    void aStoreThatIsNoneOfOursIsNamed() {
        assertThat(faults(Map.of("proffer.store.url", "jdbc:mysql://x/y")))
                .containsExactly(
                        "proffer.store.url is jdbc:mysql://x/y; it has to begin with jdbc:h2: or jdbc:postgresql:.");
    }

    private static List<String> faults(Map<String, String> given) {
        return SettingsInRange.faults(new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ProfferSettings.class)
                .withDefaultValue("proffer.store.url", "jdbc:h2:mem:proffer")
                .withDefaultValues(given)
                .build()
                .getConfigMapping(ProfferSettings.class));
    }
}
