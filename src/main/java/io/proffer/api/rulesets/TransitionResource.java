package io.proffer.api.rulesets;

import io.proffer.governance.Order;
import io.proffer.governance.review.Transition;
import io.proffer.governance.review.Transitions;
import io.proffer.http.JsonBody;
import io.proffer.http.Preconditions;
import io.proffer.http.access.Caller;
import io.proffer.http.access.Needs;
import io.proffer.http.governance.Persons;
import io.proffer.http.governance.StepRights;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Brings rulesets from one state to the next. */
@Path("/api/v1/rulesets/{id}/transitions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rulesets")
public class TransitionResource {
    private final Transitions transitions;

    TransitionResource(Transitions transitions) {
        this.transitions = transitions;
    }

    @POST
    @Needs(Permission.GOVERN_RULESETS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Check it, hand it in, agree to it, give it back, let it rule or take it back; to names the state,"
                            + " and APPROVED the contentHash and diffHash that were seen")
    @APIResponseSchema(RulesetView.class)
    @RequestBodySchema(Transition.class)
    public Response to(
            @PathParam("id") String id,
            @BeanParam Preconditions preconditions,
            @BeanParam Caller caller,
            InputStream body) {
        Transition wish = wish(JsonBody.read(body));
        caller.mustHaveOneOf(StepRights.of(wish.to()).roles());
        Order order = new Order(id, preconditions.version(), caller.user(), wish.comment());
        return TransitionReplies.of(transitions.to(order, wish, Persons.of(caller)));
    }

    private static Transition wish(JsonBody body) {
        Transition.Reading reading = Transition.read(body.node());
        if (reading instanceof Transition.Read read) {
            return read.transition();
        }
        throw RequestRefused.faulty(((Transition.Faulty) reading).problems());
    }
}
