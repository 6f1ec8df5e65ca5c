package io.proffer.wiring.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.proffer.events.EventLog;
import io.proffer.ids.IdSource;
import io.proffer.webhooks.Courier;
import io.proffer.webhooks.Deliveries;
import io.proffer.webhooks.SubscriptionStore;
import io.proffer.webhooks.Subscriptions;
import io.proffer.webhooks.Targets;
import io.proffer.webhooks.courier.HttpCourier;
import io.proffer.wiring.ProfferSettings;
import io.proffer.wiring.Rounds;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Has subscribers told while the service runs. */
@Singleton
class WebhookRounds {
    private static final Logger LOG = Logger.getLogger(WebhookRounds.class);
    private static final Duration LONGEST_END = Duration.ofSeconds(5);

    private final WebhookSettings settings;
    private final Deliveries deliveries;
    private final HttpCourier courier;
    private final Rounds rounds = Rounds.of(WebhookRounds.class, "webhooks", "the telling of subscribers");
    private final ExecutorService tellers = Executors.newCachedThreadPool(work -> Rounds.daemon("webhooks", work));

    WebhookRounds(
            ProfferSettings settings,
            SubscriptionStore store,
            EventLog feed,
            InstantSource clock,
            IdSource ids,
            Vertx vertx,
            MeterRegistry meters) {
        this.settings = settings.webhooks();
        this.courier =
                new HttpCourier(vertx, targets(this.settings), this.settings.secrets(), clock, this.settings.timeout());
        Deliveries.Means means = new Deliveries.Means(
                courier,
                outcome -> meters.counter("proffer.webhook.deliveries", "outcome", name(outcome))
                        .increment());
        this.deliveries = new Deliveries(store, feed, means, clock, ids.next("rep"), tellers);
    }

    private static Targets targets(WebhookSettings settings) {
        return new Targets(settings.allowPrivate(), settings.allowHttp());
    }

    private static String name(Courier.Outcome outcome) {
        if (outcome instanceof Courier.Taken) {
            return "taken";
        }
        return outcome instanceof Courier.Gone ? "gone" : "not_taken";
    }

    @Produces
    @Singleton
    static Subscriptions subscriptions(
            ProfferSettings settings, SubscriptionStore store, EventLog feed, InstantSource clock, IdSource ids) {
        WebhookSettings webhooks = settings.webhooks();
        return new Subscriptions(
                store, feed, targets(webhooks), webhooks.secrets().keySet(), clock, ids);
    }

    void start(@Observes StartupEvent event) {
        if (settings.enabled()) {
            rounds.after(settings.poll(), deliveries::look);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        rounds.end();
        tellers.shutdownNow();
        try {
            // Who is being told gives back the right to tell while the store can still be asked.
            if (!tellers.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Some subscribers were still being told; they are told again.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        courier.close();
    }
}
