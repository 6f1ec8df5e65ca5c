package io.proffer.wiring;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Refuses to start with a number or a time that makes no sense: a negative retention would remove everything. */
@Singleton
final class SettingsInRange {
    /** Before the store is looked for. */
    private static final int FIRST = -1;

    private static final List<String> STORES = List.of("jdbc:h2:", "jdbc:postgresql:");

    void refuse(@Observes @Priority(FIRST) StartupEvent event, ProfferSettings settings) {
        List<String> faults = faults(settings);
        if (!faults.isEmpty()) {
            throw new ConfigurationException(String.join(" ", faults));
        }
    }

    /** What is wrong with settings, a sentence each; empty when nothing is. */
    static List<String> faults(ProfferSettings settings) {
        Range range = new Range();
        range.begin("store.url", settings.store().url(), STORES);
        range.time("retention.decisions", settings.retention().decisions());
        range.time("retention.events", settings.retention().events());
        range.time("retention.every", settings.retention().every());
        range.time("signals.sweep", settings.signals().sweep());
        range.number("signals.queue", settings.signals().queue(), 1);
        range.number("signals.workers", settings.signals().workers(), 1);
        ProfferSettings.LimitSettings limits = settings.limits();
        range.number("limits.requests", limits.requests(), 0);
        range.number("limits.requests-burst", limits.requestsBurst(), 1);
        range.number("limits.uploads", limits.uploads(), 0);
        range.number("limits.uploads-burst", limits.uploadsBurst(), 1);
        range.number("limits.refusals", limits.refusals(), 0);
        range.number("limits.refusals-burst", limits.refusalsBurst(), 1);
        range.number("limits.under-way", limits.underWay(), 1);
        return range.faults;
    }

    private static final class Range {
        private final List<String> faults = new ArrayList<>();

        private void time(String name, Duration value) {
            if (value.isZero() || value.isNegative()) {
                faults.add("proffer." + name + " is " + value
                        + "; it has to be longer than nothing, such as PT1H or P30D.");
            }
        }

        private void begin(String name, String value, List<String> beginnings) {
            if (beginnings.stream().noneMatch(value::startsWith)) {
                faults.add("proffer." + name + " is " + value + "; it has to begin with "
                        + String.join(" or ", beginnings) + ".");
            }
        }

        private void number(String name, int value, int least) {
            if (value < least) {
                faults.add("proffer." + name + " is " + value + "; it has to be " + least + " or more.");
            }
        }
    }
}
