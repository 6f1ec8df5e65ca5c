package io.proffer.api.audit;

import io.proffer.api.contract.Listed;
import io.proffer.audit.AuditEntry;
import io.proffer.audit.AuditLog;
import io.proffer.audit.ChainCheck;
import io.proffer.audit.trail.AuditLines;
import io.proffer.http.Json;
import io.proffer.http.Paging;
import io.proffer.http.access.Needs;
import io.proffer.identity.Permission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Shows who did what, and proves that nobody changed the record. */
@Path("/api/v1/audit-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
public class AuditResource {
    private final AuditLog log;

    AuditResource(AuditLog log) {
        this.log = log;
    }

    @GET
    @Needs(Permission.READ_AUDIT)
    @Operation(summary = "Who did what, in order; by subject, account, actor and time")
    @Listed
    @APIResponseSchema(AuditEntry.class)
    public Response search(@BeanParam AuditQuery query, @BeanParam Paging paging, @Context UriInfo uri) {
        AuditLog.Page page = log.search(query.of(paging));
        String next = page.next() == null ? null : page.next().toString();
        return new Paging.Page<AuditEntry>(page.entries(), next).response(uri);
    }

    @GET
    @Needs(Permission.READ_AUDIT)
    @Path("/export")
    @Produces("application/x-ndjson")
    @Operation(summary = "The whole log, an entry a line, for 'proffer audit verify --file'")
    public Response export() {
        StreamingOutput lines = out -> AuditLines.write(log, out);
        return Response.ok(lines).build();
    }

    @GET
    @Needs(Permission.READ_AUDIT)
    @Path("/verification")
    @Operation(summary = "Whether the chain holds; if not, the first place where it does not")
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(schema = @Schema(oneOf = {ChainCheck.Intact.class, ChainCheck.Broken.class})))
    public Response verify() {
        return Response.ok(Json.of(ChainCheck.of(log))).build();
    }
}
