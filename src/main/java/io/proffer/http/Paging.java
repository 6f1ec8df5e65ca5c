package io.proffer.http;

import io.proffer.http.problem.RequestRefused;
import io.proffer.json.Problem;
import io.proffer.ports.BadCursor;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page a client asks for. */
public final class Paging {
    private static final int MOST = 200;
    private static final String PLACE = "\\d{1,18}|0\\d{18}";

    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    String limit = "50";

    @QueryParam("cursor")
    @Nullable
    String cursor;

    /** Where the last page ended, null for the first. */
    public @Nullable String cursor() {
        return cursor;
    }

    /**
     * The place of the entry where the last page ended, for lists that number their entries; 0 for the first page.
     *
     * @throws BadCursor when the cursor is not one of such a list
     */
    public long place() {
        if (cursor == null) {
            return 0;
        }
        if (cursor.matches(PLACE)) {
            return Long.parseLong(cursor);
        }
        throw new BadCursor(cursor);
    }

    /**
     * Most entries of a page.
     *
     * @throws RequestRefused when it is not a number in range
     */
    public int limit() {
        return limit(limit);
    }

    /**
     * Most entries of a page, from a parameter.
     *
     * @throws RequestRefused when it is not a number in range
     */
    public static int limit(String text) {
        try {
            int wanted = Integer.parseInt(text);
            if (wanted >= 1 && wanted <= MOST) {
                return wanted;
            }
        } catch (NumberFormatException e) {
            // Said below, together with numbers out of range.
        }
        throw RequestRefused.faulty(List.of(
                new Problem("/limit", "OUT_OF_RANGE", "'" + text + "' is not a number from 1 to " + MOST + ".")));
    }

    /**
     * A page as it is sent.
     *
     * @param nextCursor cursor of the next page, null when this is the last
     */
    public record Page<T>(List<T> items, @Nullable String nextCursor) {
        /** Copies the list. */
        public Page {
            items = List.copyOf(items);
        }

        /** The page with a link to the next one. */
        public Response response(UriInfo uri) {
            Response.ResponseBuilder response = Response.ok(Json.of(this));
            if (nextCursor != null) {
                String next = uri.getRequestUriBuilder()
                        .replaceQueryParam("cursor", nextCursor)
                        .build()
                        .toString();
                response.header(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
            }
            return response.build();
        }
    }
}
