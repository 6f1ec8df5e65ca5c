package io.proffer.api.rulesets;

import io.proffer.governance.Order;
import io.proffer.governance.draft.Drafts;
import io.proffer.governance.draft.Upload;
import io.proffer.governance.kept.Rulesets;
import io.proffer.http.Preconditions;
import io.proffer.http.access.Caller;
import io.proffer.http.access.Needs;
import io.proffer.http.governance.Downloads;
import io.proffer.http.governance.Unknowns;
import io.proffer.http.governance.UploadForm;
import io.proffer.identity.Permission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Takes in workbooks. */
@Path("/api/v1/rulesets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rulesets")
public class DraftResource {
    private final Drafts drafts;
    private final Rulesets rulesets;

    DraftResource(Drafts drafts, Rulesets rulesets) {
        this.drafts = drafts;
        this.rulesets = rulesets;
    }

    @POST
    @Needs(Permission.EDIT_RULESETS)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Store workbooks as a draft; their tables take the place of those of the base")
    @APIResponseSchema(value = RulesetView.class, responseCode = "201")
    public Response create(@BeanParam UploadForm form, @BeanParam Caller caller) {
        return DraftReplies.created(drafts.create(form.something(), caller.user()));
    }

    @POST
    @Needs(Permission.EDIT_RULESETS)
    @Path("/validate")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Every fault of workbooks, or what they would change; nothing is stored")
    @APIResponseSchema(DraftReplies.SoundView.class)
    public Response validate(@BeanParam UploadForm form) {
        return DraftReplies.sound(drafts.validate(form.something()));
    }

    @POST
    @Path("/validate/annotated")
    @Needs(Permission.EDIT_RULESETS)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces({Downloads.XLSX, Downloads.ZIP, MediaType.APPLICATION_JSON})
    @Operation(summary = "The workbooks back, each faulty cell marked and the fault as its comment; nothing is stored")
    @APIResponse(
            responseCode = "200",
            description = "The workbook, or a zip of several",
            content = {@Content(mediaType = Downloads.XLSX), @Content(mediaType = Downloads.ZIP)})
    public Response annotate(@BeanParam UploadForm form) {
        return DraftReplies.annotated(drafts.annotate(form.something()));
    }

    @PUT
    @Needs(Permission.EDIT_RULESETS)
    @Path("/{id}")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Put workbooks over those of an open ruleset, or it upon another base; needs If-Match, and voids"
                    + " approvals")
    @APIResponseSchema(RulesetView.class)
    public Response revise(
            @PathParam("id") String id,
            @BeanParam UploadForm form,
            @BeanParam Preconditions preconditions,
            @BeanParam Caller caller) {
        Upload upload = form.something();
        rulesets.find(id).orElseThrow(() -> Unknowns.ruleset(id));
        Order order = new Order(id, preconditions.required(), caller.user(), upload.comment());
        return DraftReplies.changed(drafts.revise(order, upload));
    }
}
