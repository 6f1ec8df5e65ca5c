package io.proffer.api.contract;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Schemas of lists, one for each type of entry. */
final class Lists {
    private static final String CURSOR = "cursor";

    private final Components components;

    Lists(Components components) {
        this.components = components;
    }

    static boolean hasPages(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> CURSOR.equals(parameter.getName()));
    }

    /** Makes a list of what the operation says it answers with. */
    void make(Operation operation) {
        boolean pages = hasPages(operation);
        Map<String, MediaType> content =
                operation.getResponses().getAPIResponse("200").getContent().getMediaTypes();
        content.values().forEach(media -> media.setSchema(listOf(media.getSchema(), pages)));
    }

    private Schema listOf(Schema entry, boolean pages) {
        String name = Answers.name(entry) + (pages ? "Page" : "List");
        Schema list = OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .required(List.of("items"))
                .addProperty(
                        "items",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(entry));
        if (pages) {
            list.addProperty(
                    "nextCursor",
                    OASFactory.createSchema()
                            .addType(SchemaType.STRING)
                            .description("The cursor of the next page; the last one has none"));
        }
        components.addSchema(name, list);
        return OASFactory.createSchema().ref(name);
    }
}
