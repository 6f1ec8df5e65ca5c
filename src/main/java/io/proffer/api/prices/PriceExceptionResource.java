package io.proffer.api.prices;

import io.proffer.http.JsonBody;
import io.proffer.http.access.Caller;
import io.proffer.http.access.Needs;
import io.proffer.identity.Permission;
import io.proffer.prices.ExceptionCall;
import io.proffer.prices.PriceDesk;
import io.proffer.prices.PriceRecord.Kind;
import jakarta.ws.rs.BeanParam;
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

/** Discounts asked for beside the rules. */
@Path("/api/v1/price-exceptions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Prices")
public class PriceExceptionResource {
    private final PriceDesk desk;

    PriceExceptionResource(PriceDesk desk) {
        this.desk = desk;
    }

    @POST
    @Needs(Permission.REQUEST_EXCEPTIONS)
    @Operation(
            summary = "Ask for a discount beside the rules; it waits for whoever discount_controls names",
            description = PriceReplies.SEATS)
    @RequestBodySchema(ExceptionCall.class)
    @APIResponseSchema(value = ExceptionAnswer.class, responseCode = "201")
    public Response ask(@BeanParam Caller caller, InputStream body) {
        return PriceReplies.created(
                desk.exception(JsonBody.read(body).node(), caller.user()), "/api/v1/price-exceptions/");
    }

    @GET
    @Needs(Permission.READ_ACCOUNTS)
    @Path("/{id}")
    @Operation(summary = "A request for an exception, as it was made")
    @APIResponseSchema(ExceptionAnswer.class)
    public Response get(@PathParam("id") String id) {
        return PriceReplies.found(desk, Kind.PRICE_EXCEPTION, id);
    }
}
