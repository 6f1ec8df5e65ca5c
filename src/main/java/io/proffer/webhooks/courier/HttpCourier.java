package io.proffer.webhooks.courier;

import io.proffer.events.OutgoingEvent;
import io.proffer.json.CanonicalJson;
import io.proffer.webhooks.Courier;
import io.proffer.webhooks.Subscription;
import io.proffer.webhooks.Targets;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings events over HTTP: no redirects, nothing read of the answer but its status, a few seconds in all. */
public final class HttpCourier implements Courier, AutoCloseable {
    private static final int GONE = 410;
    /** To one host and port, behind which several subscribers may be: each is told a few subjects at a time. */
    private static final int MOST_CONNECTIONS = 128;

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private final Vertx vertx;
    private final HttpClient http;
    private final Targets targets;
    private final Map<String, List<String>> secrets;
    private final InstantSource clock;
    private final Duration patience;

    /**
     * A courier.
     *
     * @param secrets secrets by the name that subscriptions know them by; several while one is changed
     * @param patience how long an attempt may take
     */
    public HttpCourier(
            Vertx vertx, Targets targets, Map<String, List<String>> secrets, InstantSource clock, Duration patience) {
        this.vertx = vertx;
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(MOST_CONNECTIONS)
                .setConnectTimeout((int) patience.toMillis())
                .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
                .setIdleTimeout((int) patience.toMillis())
                .setVerifyHost(true));
        this.targets = targets;
        this.secrets = Map.copyOf(secrets);
        this.clock = clock;
        this.patience = patience;
    }

    @Override
    public CompletionStage<Outcome> bring(OutgoingEvent event, Subscription.Wish to) {
        List<String> signing = secrets.getOrDefault(to.secretRef(), List.of());
        if (signing.isEmpty()) {
            return done(new NotTaken("The configuration has no secret " + to.secretRef() + "."));
        }
        byte[] body =
                to.mode() == Subscription.Mode.BINARY ? CanonicalJson.bytes(event.data()) : CanonicalJson.bytes(event);
        String signature = Signature.of(body, clock.instant(), signing);
        // Looking up a name may take long, and this may be called by the thread that answers requests.
        return sent(vertx.executeBlocking(() -> targets.resolve(to.url().getHost()), false)
                .map(address -> options(event, to, address).putHeader("Webhook-Signature", signature))
                .compose(http::request)
                .compose(request -> request.send(Buffer.buffer(body))));
    }

    private static CompletionStage<Outcome> done(Outcome outcome) {
        return CompletableFuture.completedStage(outcome);
    }

    private RequestOptions options(OutgoingEvent event, Subscription.Wish to, InetAddress address) {
        URI url = to.url();
        boolean secure = "https".equalsIgnoreCase(url.getScheme());
        int port = url.getPort() >= 0 ? url.getPort() : secure ? 443 : 80;
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(port, address.getHostAddress()))
                .setHost(url.getHost())
                .setPort(port)
                .setSsl(secure)
                .setURI(url.getRawQuery() == null ? path : path + "?" + url.getRawQuery())
                .setFollowRedirects(false)
                .setTimeout(patience.toMillis())
                .putHeader("User-Agent", "Proffer");
        return to.mode() == Subscription.Mode.BINARY
                ? binary(options, event)
                : options.putHeader("Content-Type", "application/cloudevents+json");
    }

    private static RequestOptions binary(RequestOptions options, OutgoingEvent event) {
        return options.putHeader("Content-Type", event.datacontenttype())
                .putHeader("ce-specversion", event.specversion())
                .putHeader("ce-id", event.id())
                .putHeader("ce-type", event.type())
                .putHeader("ce-source", event.source())
                .putHeader("ce-subject", percentEncoded(event.subject()))
                .putHeader("ce-time", event.time().toString())
                .putHeader("ce-sequence", event.sequence());
    }

    private static String percentEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private CompletionStage<Outcome> sent(Future<HttpClientResponse> answer) {
        CompletableFuture<Outcome> outcome = new CompletableFuture<>();
        answer.onSuccess(response -> outcome.complete(outcome(response)))
                .onFailure(failure -> outcome.complete(new NotTaken(said(failure))));
        return outcome.completeOnTimeout(
                new NotTaken("It did not answer within " + patience.toSeconds() + " s."),
                2 * patience.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** What it says beside the status is nobody's business: the connection is not read any further. */
    private Outcome outcome(HttpClientResponse response) {
        int status = response.statusCode();
        String length = response.getHeader("Content-Length");
        if (!"0".equals(length) && status != 204) {
            response.request().connection().close();
        }
        if (status == GONE) {
            return new Gone();
        }
        return status >= 200 && status < 300
                ? new Taken()
                : new NotTaken("It answered " + status + ".", pause(response.getHeader("Retry-After")));
    }

    /** What a header says in seconds or as a date; one that says neither says nothing. */
    private Duration pause(@Nullable String retryAfter) {
        if (retryAfter == null) {
            return Duration.ZERO;
        }
        try {
            Duration pause = SECONDS.matcher(retryAfter).matches()
                    ? Duration.ofSeconds(Long.parseLong(retryAfter))
                    : Duration.between(
                            clock.instant(), Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(retryAfter)));
            return pause.isNegative() ? Duration.ZERO : pause;
        } catch (DateTimeException e) {
            return Duration.ZERO;
        }
    }

    private static String said(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    @Override
    public void close() {
        http.close();
    }
}
