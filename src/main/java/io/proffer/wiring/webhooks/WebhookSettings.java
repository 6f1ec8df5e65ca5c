package io.proffer.wiring.webhooks;

import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How other systems are told. */
public interface WebhookSettings {
    /** Whether this replica tells subscribers. */
    @WithDefault("true")
    boolean enabled();

    /** How often it is looked whether there is something to tell. */
    @WithDefault("PT1S")
    Duration poll();

    /** How long a subscriber may take to answer. */
    @WithDefault("PT10S")
    Duration timeout();

    /** Secrets that events are signed with, by the name that subscriptions know them by; two while one is changed. */
    Map<String, List<String>> secrets();

    /** Whether subscribers may stand in a private network or on this machine. */
    @WithDefault("false")
    boolean allowPrivate();

    /** Whether events may go over plain HTTP. */
    @WithDefault("false")
    boolean allowHttp();
}
