package io.proffer.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How much of each document of a list a client asks for, and in which order. */
public final class Showing {
    @QueryParam("fields")
    @Nullable
    String fields;

    @QueryParam("sort")
    @Nullable
    String sort;

    /**
     * Leaves the members that were asked for in a document; all of them when none was named.
     *
     * @param type what the document is made of
     * @param order the one order there is, such as {@code createdAt}, or {@code -asOf} for the latest first
     * @throws io.proffer.http.problem.RequestRefused when a name is no member, or another order is asked for
     */
    public UnaryOperator<JsonNode> of(Class<? extends Record> type, String order) {
        if (sort != null && !sort.equals(order)) {
            throw Choices.unknown("sort", sort, List.of(order));
        }
        List<String> members = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        List<String> names = Choices.names("fields", fields, members);
        return names.isEmpty() ? document -> document : document -> ((ObjectNode) document).retain(names);
    }
}
