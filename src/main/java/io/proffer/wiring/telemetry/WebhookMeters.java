package io.proffer.wiring.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.proffer.events.EventLog;
import io.proffer.webhooks.Subscription;
import io.proffer.webhooks.SubscriptionStore;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** How far subscribers are behind the feed, and what was set aside because they would not take it. */
@Singleton
final class WebhookMeters {
    private final SubscriptionStore subscriptions;
    private final EventLog feed;
    private final AtomicLong behind;
    private final AtomicLong dead;

    WebhookMeters(SubscriptionStore subscriptions, EventLog feed, MeterRegistry registry) {
        this.subscriptions = subscriptions;
        this.feed = feed;
        this.behind = gauge(
                registry,
                "behind",
                "Events that the subscriber furthest behind was not told yet; disabled ones left out");
        this.dead = gauge(registry, "dead", "Events that were set aside, of all subscribers");
    }

    private static AtomicLong gauge(MeterRegistry registry, String name, String description) {
        AtomicLong level = new AtomicLong();
        Gauge.builder("proffer.webhook." + name, level, AtomicLong::doubleValue)
                .description(description)
                .register(registry);
        return level;
    }

    void look() {
        List<Subscription> all = subscriptions.all();
        long end = all.isEmpty() ? 0 : feed.end();
        behind.set(all.stream()
                .filter(each -> each.state() != Subscription.State.DISABLED)
                .mapToLong(each ->
                        end - subscriptions.standing(each.id()).cursor() + subscriptions.count(each.id(), false))
                .max()
                .orElse(0));
        dead.set(all.stream()
                .mapToLong(each -> subscriptions.count(each.id(), true))
                .sum());
    }
}
