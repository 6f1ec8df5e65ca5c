package io.proffer.wiring.webhooks;

import io.micrometer.core.instrument.MeterRegistry;
import io.proffer.accounts.StoreUnavailable;
import io.proffer.events.EventLog;
import io.proffer.ids.IdSource;
import io.proffer.webhooks.Courier;
import io.proffer.webhooks.Deliveries;
import io.proffer.webhooks.SubscriptionStore;
import io.proffer.webhooks.Subscriptions;
import io.proffer.webhooks.Targets;
import io.proffer.webhooks.courier.HttpCourier;
import io.proffer.wiring.ProfferSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Has subscribers told while the service runs. */
@Singleton
class WebhookRounds {
    private static final Logger LOG = Logger.getLogger(WebhookRounds.class);

    private final WebhookSettings settings;
    private final Deliveries deliveries;
    private final HttpCourier courier;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(WebhookRounds::thread);
    private final ExecutorService tellers = Executors.newCachedThreadPool(WebhookRounds::thread);

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

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "webhooks");
        thread.setDaemon(true);
        return thread;
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
            long every = Math.max(50, settings.poll().toMillis());
            timer.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        timer.shutdownNow();
        tellers.shutdownNow();
        courier.close();
    }

    private void look() {
        try {
            deliveries.look();
        } catch (StoreUnavailable e) {
            LOG.warn("The store does not answer; subscribers are told once it does.");
        } catch (RuntimeException e) {
            LOG.error("A round over subscribers failed; the next one comes as usual.", e);
        }
    }
}
