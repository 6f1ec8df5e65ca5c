package io.proffer.api.prices;

import io.proffer.http.JsonBody;
import io.proffer.http.access.Needs;
import io.proffer.identity.Permission;
import io.proffer.prices.PriceDesk;
import io.proffer.prices.PriceRecord.Kind;
import io.proffer.prices.QuoteCall;
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

/** What-if quotes: never authoritative, kept so that they can be shown again. */
@Path("/api/v1/quotes")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Prices")
public class QuoteResource {
    private final PriceDesk desk;

    QuoteResource(PriceDesk desk) {
        this.desk = desk;
    }

    @POST
    @Needs(Permission.PRICE)
    @Operation(
            summary = "What an offer would cost an account, with both billing intervals and every line",
            description = PriceReplies.SEATS
                    + " `totals.tcv` is one full committed term, also where the change joins a running term and ends"
                    + " with it, as `pricePath` shows. An offer of a trial is priced from the end of the trial on.")
    @RequestBodySchema(QuoteCall.class)
    @APIResponseSchema(value = QuoteAnswer.class, responseCode = "201")
    public Response quote(InputStream body) {
        return PriceReplies.created(desk.quote(JsonBody.read(body).node()), "/api/v1/quotes/");
    }

    @GET
    @Needs(Permission.READ_ACCOUNTS)
    @Path("/{id}")
    @Operation(summary = "A quote, as it was answered")
    @APIResponseSchema(QuoteAnswer.class)
    public Response get(@PathParam("id") String id) {
        return PriceReplies.found(desk, Kind.QUOTE, id);
    }
}
