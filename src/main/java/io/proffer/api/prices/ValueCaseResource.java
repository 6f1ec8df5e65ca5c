package io.proffer.api.prices;

import io.proffer.http.JsonBody;
import io.proffer.http.access.Needs;
import io.proffer.identity.Permission;
import io.proffer.prices.PriceDesk;
import io.proffer.prices.PriceRecord.Kind;
import io.proffer.prices.ValueCall;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** Value cases with the customer's own figures. */
@Path("/api/v1/value-cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Prices")
public class ValueCaseResource {
    private final PriceDesk desk;

    ValueCaseResource(PriceDesk desk) {
        this.desk = desk;
    }

    @POST
    @Needs(Permission.PRICE)
    @Operation(
            summary = "What an offer would bring: low, base and high, by the customer's own figures",
            description = PriceReplies.SEATS)
    @RequestBodySchema(ValueCall.class)
    @APIResponseSchema(value = ValueCaseAnswer.class, responseCode = "201")
    public Response value(InputStream body) {
        return PriceReplies.created(desk.value(JsonBody.read(body).node()), "/api/v1/value-cases/");
    }

    @GET
    @Needs(Permission.READ_ACCOUNTS)
    @Path("/{id}")
    @Operation(summary = "A value case, as it was answered")
    @APIResponseSchema(ValueCaseAnswer.class)
    public Response get(@PathParam("id") String id) {
        return PriceReplies.found(desk, Kind.VALUE_CASE, id);
    }
}
