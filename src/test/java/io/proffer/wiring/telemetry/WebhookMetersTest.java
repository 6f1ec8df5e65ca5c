package io.proffer.wiring.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.proffer.audit.AuditAct;
import io.proffer.audit.AuditAction;
import io.proffer.audit.AuditSubject;
import io.proffer.events.EventLog;
import io.proffer.events.EventType;
import io.proffer.events.NewEvent;
import io.proffer.webhooks.Parked;
import io.proffer.webhooks.Standing;
import io.proffer.webhooks.Subscription;
import io.proffer.webhooks.SubscriptionStore;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WebhookMetersTest {
    private static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");

    @Inject
    SubscriptionStore subscriptions;

    @Inject
    EventLog feed;

    @Inject
    MeterRegistry registry;

    @Inject
    WebhookMeters meters;

    private final String id = "whk_" + UUID.randomUUID();

    @AfterEach
    void nobodySubscribes() {
        subscriptions.remove(id, act());
        meters.look();
        assertThat(level("behind")).isZero();
        assertThat(level("dead")).isZero();
    }

    @Test
    void whatASubscriberWasNotToldIsCounted() {
        Subscription.Wish wish = new Subscription.Wish(
                URI.create("https://example.org/"), List.of(), null, "crm", Subscription.Mode.STRUCTURED);
        long end = feed.end();
        subscriptions.add(new Subscription(id, wish, Subscription.State.PAUSED, null, 1, "root", NOW), end, act());
        meters.look();
        assertThat(level("behind")).isZero();
        for (int n = 0; n < 3; n++) {
            feed.append(new NewEvent(EventType.PROPOSITION_ACCEPTED, "acct_behind", NOW, "{}"));
        }
        meters.look();
        assertThat(level("behind")).isEqualTo(3);
        assertThat(level("dead")).isZero();
    }

    @Test
    void whatWasSetAsideIsCounted() {
        Subscription.Wish wish = new Subscription.Wish(
                URI.create("https://example.org/"), List.of(), null, "crm", Subscription.Mode.STRUCTURED);
        feed.append(new NewEvent(EventType.PROPOSITION_ACCEPTED, "acct_dead", NOW, "{}"));
        long end = feed.end();
        Subscription told = new Subscription(id, wish, Subscription.State.ACTIVE, null, 1, "root", NOW);
        subscriptions.add(told, end, act());
        assertThat(subscriptions.lease(id, "rep_1", NOW, Duration.ofMinutes(1))).isTrue();
        Standing standing = subscriptions.standing(id);
        Parked parked = new Parked(end, "acct_dead", 9, NOW, NOW, "410");
        subscriptions.keep(told, "rep_1", new SubscriptionStore.Turn(standing, List.of(), List.of(), List.of(parked)));
        meters.look();
        assertThat(level("dead")).isEqualTo(1);
    }

    private double level(String name) {
        return registry.get("proffer.webhook." + name).gauge().value();
    }

    private AuditAct act() {
        return new AuditAct(
                NOW, "root", AuditAction.WEBHOOK_CHANGED, AuditSubject.of(AuditSubject.Kind.WEBHOOK, id), "{}");
    }
}
