package io.proffer.api.contract;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** Documents of which clients send a part. */
final class Patches {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final Map<String, Schema> all;
    private final Set<String> reached = new HashSet<>();

    Patches(OpenAPI contract) {
        this.all = contract.getComponents().getSchemas();
        contract.getPaths().getPathItems().values().stream()
                .map(PathItem::getPATCH)
                .filter(Objects::nonNull)
                .filter(Patches::merges)
                .flatMap(patch -> bodies(patch).values().stream())
                .map(MediaType::getSchema)
                .forEach(this::follow);
    }

    /** Names of their schemas, and of whatever is in them. */
    Set<String> schemas() {
        return Set.copyOf(reached);
    }

    /** What is no merge patch is a document of its own, whole. */
    private static boolean merges(Operation operation) {
        return bodies(operation).containsKey(MERGE_PATCH);
    }

    private static Map<String, MediaType> bodies(Operation operation) {
        return Optional.ofNullable(operation.getRequestBody())
                .map(RequestBody::getContent)
                .map(Content::getMediaTypes)
                .orElse(Map.of());
    }

    private void follow(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (reached.add(name)) {
                follow(all.get(name));
            }
        }
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf(), properties(schema))
                .flatMap(Stream::ofNullable)
                .flatMap(Collection::stream)
                .forEach(this::follow);
        follow(schema.getItems());
        follow(schema.getAdditionalPropertiesSchema());
    }

    private static @Nullable Collection<Schema> properties(Schema schema) {
        return schema.getProperties() == null ? null : schema.getProperties().values();
    }
}
