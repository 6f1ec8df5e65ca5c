package io.proffer.api.signals;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.api.idempotency.OwnKey;
import io.proffer.http.Json;
import io.proffer.http.JsonBody;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.json.Problem;
import io.proffer.signals.Intake;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes in what other systems report; each event counts once, however often it is sent. */
@Path("/api/v1/signals")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Signals")
public class SignalResource {
    private final Intake intake;

    SignalResource(Intake intake) {
        this.intake = intake;
    }

    @POST
    @Needs(Permission.WRITE_ACCOUNTS)
    @Consumes({"application/cloudevents+json", MediaType.APPLICATION_JSON})
    @OwnKey
    @APIResponseSchema(value = Intake.Taken.class, responseCode = "202")
    @Operation(summary = "Report one event (CloudEvents 1.0); the account is decided on again within seconds")
    @RequestBodySchema(SignalDocument.class)
    public Response report(InputStream body) {
        Intake.Taken taken = taken(List.of(JsonBody.read(body).node()));
        if (!taken.problems().isEmpty()) {
            throw RequestRefused.faulty(taken.problems().get(0).errors());
        }
        return accepted(taken);
    }

    @POST
    @Needs(Permission.WRITE_ACCOUNTS)
    @Consumes("application/cloudevents-batch+json")
    @OwnKey
    @APIResponseSchema(value = Intake.Taken.class, responseCode = "202")
    @Operation(summary = "Report up to 1000 events (CloudEvents 1.0, batch); a bad one never stops the rest")
    @RequestBody(content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = SignalDocument.class)))
    public Response reportAll(InputStream body) {
        JsonNode batch = JsonBody.read(body).node();
        if (!batch.isArray()) {
            throw RequestRefused.faulty(List.of(new Problem(
                    "", "WRONG_TYPE", "A batch is a list of events. Send one as application/cloudevents+json.")));
        }
        if (batch.size() > Intake.MOST_EVENTS) {
            String message = batch.size() + " events; at most " + Intake.MOST_EVENTS + " are taken at once.";
            throw RequestRefused.faulty(List.of(new Problem("", "TOO_MANY", message)));
        }
        List<JsonNode> events = new ArrayList<>(batch.size());
        batch.forEach(events::add);
        return accepted(taken(events));
    }

    private Intake.Taken taken(List<JsonNode> events) {
        Intake.Answer answer = intake.take(events);
        if (answer instanceof Intake.Taken taken) {
            return taken;
        }
        if (answer instanceof Intake.Full) {
            throw new RequestRefused(
                    ProblemKind.QUEUE_FULL,
                    "Too many accounts wait for a decision; nothing was kept. Send the same again in a moment, or fewer"
                            + " at once.");
        }
        throw RequestRefused.noRulebook();
    }

    private static Response accepted(Intake.Taken taken) {
        return Response.accepted(Json.of(taken)).build();
    }
}
