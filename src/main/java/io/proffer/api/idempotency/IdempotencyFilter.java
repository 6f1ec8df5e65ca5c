package io.proffer.api.idempotency;

import io.proffer.http.JsonBody;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.idempotency.Replays;
import io.proffer.idempotency.RequestKeys;
import io.proffer.idempotency.RequestKeys.Answer;
import io.proffer.idempotency.RequestKeys.Answered;
import io.proffer.idempotency.RequestKeys.Claim;
import io.proffer.idempotency.RequestKeys.InFlight;
import io.proffer.idempotency.RequestKeys.Reused;
import io.proffer.json.CanonicalJson;
import io.proffer.json.JsonText;
import io.proffer.json.Problem;
import io.proffer.ports.StoreUnavailable;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/**
 * Gives every POST with an Idempotency-Key one effect: its answer is kept for a day and given again. What was refused had
 * no effect, so its key is free again.
 */
class IdempotencyFilter {
    static final String HEADER = "Idempotency-Key";
    private static final String CLAIMED = IdempotencyFilter.class.getName();
    /** Who may not call at all learns nothing of what was answered before. */
    private static final int AFTER_OTHERS = Priorities.USER + 1000;

    /** A second one for a break that is over; who waits longer waits for a store that is away. */
    private static final int ATTEMPTS = 2;

    private static final Logger LOG = Logger.getLogger(IdempotencyFilter.class.getName());

    private static final int LONGEST_KEY = 255;
    /** Longer than any id of an account. */
    private static final int LONGEST_SUBJECT = 255;

    private static final Set<String> LINES = Set.of("x-ndjson", "jsonl");

    private final RequestKeys keys;
    private final InstantSource clock;
    private final Replays replays;

    IdempotencyFilter(RequestKeys keys, InstantSource clock, Replays replays) {
        this.keys = keys;
        this.clock = clock;
        this.replays = replays;
    }

    @ServerRequestFilter(priority = AFTER_OTHERS)
    @Nullable
    Response before(ContainerRequestContext request, ResourceInfo resource) throws IOException {
        String key = request.getHeaderString(HEADER);
        if (key == null || !request.getMethod().equals(HttpMethod.POST)) {
            return null;
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw RequestRefused.faulty(List.of(new Problem(
                    "", "BAD_FORM", "An Idempotency-Key has 1 to " + LONGEST_KEY + " characters, such as a UUID.")));
        }
        boolean own = resource.getResourceMethod().isAnnotationPresent(OwnKey.class);
        return own || isLong(request) ? null : answer(key, request);
    }

    /** Files and lines of any number are not kept to be compared; what takes them tells repeats by their content. */
    private static boolean isLong(ContainerRequestContext request) {
        MediaType type = request.getMediaType();
        return type != null && (type.getType().equals("multipart") || LINES.contains(type.getSubtype()));
    }

    private @Nullable Response answer(String key, ContainerRequestContext request) throws IOException {
        byte[] body = body(request);
        Claim claim = keys.claim(
                key,
                fingerprint(request, body),
                subject(request, body),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        if (claim instanceof Answered answered) {
            replays.add();
            return replayed(answered.answer());
        }
        if (claim instanceof Reused) {
            throw new RequestRefused(
                    ProblemKind.IDEMPOTENCY_KEY_REUSED,
                    "The key " + key + " stands for another request. Use a new key for a new request.");
        }
        if (claim instanceof InFlight) {
            throw new RequestRefused(
                    ProblemKind.IDEMPOTENCY_KEY_IN_FLIGHT,
                    "The request under the key " + key + " is being answered. Ask again in a moment.");
        }
        request.setProperty(CLAIMED, key);
        return null;
    }

    /** The body, read within its limit and put back. */
    private static byte[] body(ContainerRequestContext request) throws IOException {
        byte[] body = request.getEntityStream().readNBytes(JsonBody.MOST_BYTES + 1);
        request.setEntityStream(new SequenceInputStream(new ByteArrayInputStream(body), request.getEntityStream()));
        return body;
    }

    /** The account that a request names, else whatever its address names. */
    private static @Nullable String subject(ContainerRequestContext request, byte[] body) {
        String account = JsonText.read(body) instanceof JsonText.Tree tree
                ? tree.node().path("accountId").asText(null)
                : null;
        return account == null || account.length() > LONGEST_SUBJECT
                ? request.getUriInfo().getPathParameters().getFirst("id")
                : account;
    }

    /** Of who asks, where, and what. */
    private static String fingerprint(ContainerRequestContext request, byte[] body) {
        Principal principal = request.getSecurityContext().getUserPrincipal();
        record Asked(@Nullable String user, String address, String bodyHash) {}
        return CanonicalJson.fingerprint(new Asked(
                principal == null ? null : principal.getName(),
                request.getUriInfo().getRequestUri().getPath()
                        + '?'
                        + request.getUriInfo().getRequestUri().getRawQuery(),
                CanonicalJson.fingerprint(body)));
    }

    private static Response replayed(Answer answer) {
        Response.ResponseBuilder response = Response.status(answer.status()).header("Idempotent-Replayed", "true");
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.etag() != null) {
            response.header(HttpHeaders.ETAG, answer.etag());
        }
        if (answer.body() != null) {
            response.entity(answer.body().getBytes(StandardCharsets.UTF_8)).type(answer.mediaType());
        }
        return response.build();
    }

    @ServerResponseFilter
    void after(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(CLAIMED) instanceof String key)) {
            return;
        }
        Object entity = response.getEntity();
        boolean kept = response.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL
                && (entity == null || entity instanceof byte[] || entity instanceof String);
        if (kept) {
            keep(key, answer(response));
        } else {
            release(key);
        }
    }

    /** Why the request was refused is what its caller has to know, also when the store is away by now. */
    private void release(String key) {
        try {
            keys.release(key);
        } catch (StoreUnavailable e) {
            LOG.log(Level.WARNING, "A refused request keeps its Idempotency-Key for a while.", e.getCause());
        }
    }

    /**
     * What was made is made, whether its answer can be kept or not: the caller hears of it, and the key stays taken.
     */
    private void keep(String key, Answer answer) {
        for (int attempt = 1; ; attempt++) {
            try {
                keys.answered(key, answer);
                return;
            } catch (StoreUnavailable e) {
                if (attempt == ATTEMPTS) {
                    LOG.log(
                            Level.WARNING,
                            "The answer under an Idempotency-Key could not be kept. Who repeats the request is told that"
                                    + " it is being answered, for " + RequestKeys.LONGEST_FLIGHT.toMinutes()
                                    + " minutes.",
                            e.getCause());
                    return;
                }
            }
        }
    }

    private static Answer answer(ContainerResponseContext response) {
        Object entity = response.getEntity();
        String body = entity instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : (String) entity;
        return new Answer(
                response.getStatus(),
                response.getHeaderString(HttpHeaders.LOCATION),
                response.getHeaderString(HttpHeaders.ETAG),
                body == null ? null : mediaType(response),
                body);
    }

    /** What a method produces is not said here when it does not choose. */
    private static String mediaType(ContainerResponseContext response) {
        return response.getMediaType() == null
                ? MediaType.APPLICATION_JSON
                : response.getMediaType().toString();
    }
}
