package io.proffer.api.accounts;

import io.proffer.accounts.AccountImport;
import io.proffer.accounts.AccountStore;
import io.proffer.http.access.Needs;
import io.proffer.identity.Permission;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes in many accounts at once. */
@Path("/api/v1/accounts/import")
@Tag(name = "Accounts")
public class ImportResource {
    private final AccountStore store;
    private final InstantSource clock;

    ImportResource(AccountStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @POST
    @Needs(Permission.WRITE_ACCOUNTS)
    @Consumes({"application/x-ndjson", "application/jsonl"})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Keep accounts of any number, one a line; a bad line never stops the rest")
    @APIResponseSchema(ImportReplies.Imported.class)
    public Response load(InputStream body) {
        return ImportReplies.of(AccountImport.run(body, store, clock));
    }
}
