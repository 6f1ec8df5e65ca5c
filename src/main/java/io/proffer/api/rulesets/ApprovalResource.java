package io.proffer.api.rulesets;

import io.proffer.api.contract.Listed;
import io.proffer.governance.Ruleset;
import io.proffer.governance.review.Transitions;
import io.proffer.http.Choices;
import io.proffer.http.Paging;
import io.proffer.http.access.Caller;
import io.proffer.http.access.Needs;
import io.proffer.http.governance.Persons;
import io.proffer.identity.Permission;
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

/** Shows what waits for somebody's word. */
@Path("/api/v1/approvals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rulesets")
public class ApprovalResource {
    private final Transitions transitions;

    ApprovalResource(Transitions transitions) {
        this.transitions = transitions;
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Operation(summary = "Rulesets in review, the newest first; assignee=me those that wait for the one who asks")
    @Listed
    @APIResponseSchema(RulesetView.class)
    public Response list(
            @QueryParam("assignee") @Nullable String assignee, @BeanParam Caller caller, @Context UriInfo uri) {
        if (assignee != null && !assignee.equals("me")) {
            throw Choices.unknown("assignee", assignee, List.of("me"));
        }
        List<Ruleset> waiting = assignee == null ? transitions.waiting() : transitions.waitingFor(Persons.of(caller));
        List<RulesetView> views =
                waiting.stream().map(ruleset -> RulesetView.of(ruleset, null)).toList();
        return new Paging.Page<>(views, null).response(uri);
    }
}
