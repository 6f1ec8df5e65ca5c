package io.proffer.api.contract;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** What answers say beside their document: the headers, which are described once, and what text and files are. */
final class Answers {
    static final String ETAG = "ETag";
    static final String LOCATION = "Location";
    static final String LINK = "Link";
    static final String REPLAYED = "Idempotent-Replayed";

    /** Documents that are changed by their version. */
    private static final Set<String> VERSIONED = Set.of("Account", "RulesetView", "SubscriptionView");
    /** Documents whose address is told though they need not be new, or wait to be made. */
    private static final Set<String> LOCATED = Set.of("Decision", "SimulationView");
    /** Answers that are not kept to be given again. */
    private static final Set<String> ONCE = Set.of("KeyView", "Taken");
    /** Bodies that are not compared with what was sent before. */
    private static final Set<String> LONG = Set.of("multipart/form-data", "application/x-ndjson");

    private Answers() {}

    static void say(HttpMethod method, Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2")) {
                Collection<MediaType> media = media(response.getContent()).values();
                headers(method, operation, status, document(media)).forEach(name -> add(name, response));
                media(response.getContent()).forEach(Answers::type);
            }
        });
    }

    /** The name of a schema that is referred to, empty for one that stands where it is used. */
    static String name(@Nullable Schema schema) {
        String reference = schema == null ? null : schema.getRef();
        return reference == null ? "" : reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String document(Collection<MediaType> media) {
        return media.stream()
                .map(MediaType::getSchema)
                .map(Answers::name)
                .findFirst()
                .orElse("");
    }

    private static List<String> headers(HttpMethod method, Operation operation, String status, String document) {
        boolean posted = method == HttpMethod.POST;
        boolean isNew = status.equals("201") || posted && LOCATED.contains(document);
        return Stream.of(
                        VERSIONED.contains(document) ? ETAG : null,
                        isNew ? LOCATION : null,
                        Lists.hasPages(operation) ? LINK : null,
                        posted && !ONCE.contains(document) && !isLong(operation) ? REPLAYED : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isLong(Operation operation) {
        return operation.getRequestBody() != null
                && media(operation.getRequestBody().getContent()).keySet().stream()
                        .anyMatch(LONG::contains);
    }

    private static void add(String header, APIResponse response) {
        response.addHeader(header, OASFactory.createHeader().ref(header));
    }

    /** Whatever is no document is text or a file. */
    private static void type(String name, MediaType media) {
        if (media.getSchema() == null) {
            Schema text = OASFactory.createSchema().addType(SchemaType.STRING);
            boolean readable = name.startsWith("text/") || name.endsWith("json");
            media.setSchema(readable ? text : text.format("binary"));
        }
    }

    private static Map<String, MediaType> media(@Nullable Content content) {
        return Optional.ofNullable(content).map(Content::getMediaTypes).orElse(Map.of());
    }
}
