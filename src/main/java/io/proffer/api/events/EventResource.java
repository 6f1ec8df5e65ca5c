package io.proffer.api.events;

import io.proffer.api.contract.Listed;
import io.proffer.events.EventLog;
import io.proffer.events.EventType;
import io.proffer.events.OutgoingEvent;
import io.proffer.http.Choices;
import io.proffer.http.Paging;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.json.Problem;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tells what happened, so that nobody is forced to expose an address of their own. */
@Path("/api/v1/events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class EventResource {
    private static final String PLACE = "\\d{1,18}|0\\d{18}";

    private final EventLog log;

    EventResource(EventLog log) {
        this.log = log;
    }

    @GET
    @Needs(Permission.READ_EVENTS)
    @Operation(
            summary =
                    "Events in order after a sequence, from the beginning without one; ask on with nextCursor, which is there also when"
                            + " nothing more has happened yet")
    @Listed
    @APIResponseSchema(OutgoingEvent.class)
    public Response since(
            @QueryParam("since") @Nullable String since,
            @QueryParam("type") List<String> types,
            @BeanParam Paging paging,
            @Context UriInfo uri) {
        long after = paging.cursor() == null ? place(since) : paging.place();
        EventLog.Query query = new EventLog.Query(
                after, types.stream().map(EventResource::type).toList(), paging.limit());
        EventLog.Page page = log.since(query);
        if (page.events().isEmpty() && after > log.end()) {
            throw beyondTheEnd(paging.cursor() == null ? "/since" : "/cursor", after);
        }
        return new Paging.Page<>(page.events(), OutgoingEvent.sequence(page.last())).response(uri);
    }

    /** As after a restore of the store: the places that follow are given anew, to events the reader does not know. */
    private RequestRefused beyondTheEnd(String pointer, long after) {
        return RequestRefused.faulty(List.of(new Problem(
                pointer,
                "BEYOND_THE_END",
                "The feed ends at " + OutgoingEvent.sequence(log.end()) + ", before " + OutgoingEvent.sequence(after)
                        + ": it was put back to an earlier state. Read on from where it ended then, or from the"
                        + " beginning.")));
    }

    private static long place(@Nullable String since) {
        if (since == null) {
            return 0;
        }
        if (since.matches(PLACE)) {
            return Long.parseLong(since);
        }
        throw RequestRefused.faulty(List.of(new Problem(
                "/since",
                "BAD_FORM",
                "\"" + since + "\" is not the sequence of an event. Take nextCursor as it came.")));
    }

    private static EventType type(String code) {
        return EventType.of(code).orElseThrow(() -> Choices.unknown("type", code, EventType.codes()));
    }
}
