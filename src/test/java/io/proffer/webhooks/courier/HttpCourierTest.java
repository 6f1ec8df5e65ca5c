package io.proffer.webhooks.courier;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.events.EventType;
import io.proffer.events.NewEvent;
import io.proffer.events.OutgoingEvent;
import io.proffer.json.CanonicalJson;
import io.proffer.webhooks.Courier.Gone;
import io.proffer.webhooks.Courier.NotTaken;
import io.proffer.webhooks.Courier.Outcome;
import io.proffer.webhooks.Courier.Taken;
import io.proffer.webhooks.Subscriber;
import io.proffer.webhooks.Subscription.Mode;
import io.proffer.webhooks.Subscription.Wish;
import io.proffer.webhooks.Targets;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpCourierTest {
    private static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");
    private static final OutgoingEvent EVENT = OutgoingEvent.at(
            7, "evt_1", "/proffer", new NewEvent(EventType.PROPOSITION_ACCEPTED, "acct ü", NOW, "{\"n\":1}"));

    private final Vertx vertx = Vertx.vertx();
    private Subscriber subscriber;

    @BeforeEach
    void somebodyListens() throws IOException {
        subscriber = new Subscriber();
    }

    @AfterEach
    void nobodyListensAnyMore() {
        subscriber.close();
        vertx.close();
    }

    private Outcome bring(Targets targets, String url, Mode mode, List<String> secrets) {
        try (HttpCourier courier =
                new HttpCourier(vertx, targets, Map.of("crm", secrets), () -> NOW, Duration.ofMillis(500))) {
            return courier.bring(EVENT, new Wish(URI.create(url), List.of(), null, "crm", mode))
                    .toCompletableFuture()
                    .join();
        }
    }

    private Outcome bring(Mode mode) {
        return bring(new Targets(true, true), subscriber.url(), mode, List.of("s3cret", "old"));
    }

    /** As a subscriber would check it, with nothing of ours. */
    private static String hmac(String secret, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anEventIsSentWholeAndSignedUnderEverySecret() throws Exception {
        assertThat(bring(Mode.STRUCTURED)).isEqualTo(new Taken());
        Subscriber.Told told = subscriber.told().get(0);
        assertThat(told.header("Content-type")).isEqualTo("application/cloudevents+json");
        assertThat(CanonicalJson.readBack(told.body())).isEqualTo(CanonicalJson.readBack(CanonicalJson.text(EVENT)));
        String signed = NOW.getEpochSecond() + "." + told.body();
        assertThat(told.header("Webhook-signature"))
                .isEqualTo(
                        "t=" + NOW.getEpochSecond() + ",v1=" + hmac("s3cret", signed) + ",v1=" + hmac("old", signed));
    }

    @Test
    void inBinaryModeTheParticularsAreTheBody() {
        assertThat(bring(Mode.BINARY)).isEqualTo(new Taken());
        Subscriber.Told told = subscriber.told().get(0);
        assertThat(told.body()).isEqualTo("{\"n\":1}");
        assertThat(told.header("Content-type")).isEqualTo("application/json");
        assertThat(told.header("Ce-id")).isEqualTo("evt_1");
        assertThat(told.header("Ce-type")).isEqualTo("offers.proposition.accepted");
        assertThat(told.header("Ce-subject")).isEqualTo("acct%20%C3%BC");
        assertThat(told.header("Ce-sequence")).isEqualTo("0000000000000000007");
    }

    @Test
    void whatIsAnsweredSaysWhatBecameOfIt() {
        for (int status : new int[] {302, 400, 429, 500, 503}) {
            subscriber.answers(() -> status);
            assertThat(bring(Mode.STRUCTURED)).isEqualTo(new NotTaken("It answered " + status + "."));
        }
        subscriber.answers(() -> 410);
        assertThat(bring(Mode.STRUCTURED)).isEqualTo(new Gone());
        assertThat(subscriber.told()).isEmpty();
    }

    @Test
    void whoAsksToBeLeftAloneSaysForHowLong() {
        subscriber.answers(() -> 429);
        Map<String, Duration> asked = Map.of(
                "120", Duration.ofMinutes(2),
                "Mon, 2 Mar 2026 11:00:30 GMT", Duration.ofSeconds(30),
                "Mon, 2 Mar 2026 10:00:00 GMT", Duration.ZERO,
                "-5", Duration.ZERO,
                "99999999999999999999", Duration.ZERO,
                "soon", Duration.ZERO);
        asked.forEach((header, wait) -> {
            subscriber.asksFor(header);
            assertThat(bring(Mode.STRUCTURED)).as(header).isEqualTo(new NotTaken("It answered 429.", wait));
        });
    }

    @Test
    void whoHangsIsLeft() {
        subscriber.answers(() -> {
            try {
                Thread.sleep(3000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 204;
        });
        long begun = System.nanoTime();
        assertThat(bring(Mode.STRUCTURED)).isInstanceOf(NotTaken.class);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void whoIsDownIsNotTold() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(bring(new Targets(true, true), "http://127.0.0.1:" + free + "/", Mode.STRUCTURED, List.of("s")))
                .isInstanceOf(NotTaken.class);
    }

    @Test
    void theOwnNetworkIsNotCalledUnlessAllowed() {
        assertThat(bring(new Targets(false, true), subscriber.url(), Mode.STRUCTURED, List.of("s")))
                .isInstanceOfSatisfying(
                        NotTaken.class,
                        not -> assertThat(not.problem()).contains("not an address of the public internet"));
        assertThat(subscriber.told()).isEmpty();
    }

    @Test
    void nothingGoesUnsigned() {
        assertThat(bring(new Targets(true, true), subscriber.url(), Mode.STRUCTURED, List.of()))
                .isInstanceOf(NotTaken.class);
        assertThat(subscriber.told()).isEmpty();
    }
}
