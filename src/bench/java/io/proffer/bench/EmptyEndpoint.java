package io.proffer.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.proffer.http.Json;
import io.proffer.http.JsonBody;
import io.proffer.http.access.Needs;
import io.proffer.identity.Permission;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The floor over HTTP: takes the same call and answers the same decision without deciding, on the same threads. */
@Path("/bench")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class EmptyEndpoint {
    private static volatile byte[] bytes = {};
    private static volatile JsonNode tree;

    static void answerWith(byte[] answer, JsonNode parsed) {
        bytes = answer;
        tree = parsed;
    }

    /** Reads JSON and writes JSON, as an endpoint that does nothing else. */
    @POST
    @Needs(Permission.READ_POLICY)
    @Path("/json")
    @Operation(hidden = true)
    public Response json(InputStream body) {
        JsonBody.read(body);
        return Response.ok(Json.of(tree)).build();
    }

    /** Reads JSON and answers bytes that were written before: what HTTP alone costs. */
    @POST
    @Needs(Permission.READ_POLICY)
    @Path("/bytes")
    @Operation(hidden = true)
    public Response bytes(InputStream body) {
        JsonBody.read(body);
        return Response.ok(bytes).build();
    }
}
