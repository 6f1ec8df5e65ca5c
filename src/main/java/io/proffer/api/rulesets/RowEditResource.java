package io.proffer.api.rulesets;

import io.proffer.governance.Order;
import io.proffer.governance.draft.RowChanges;
import io.proffer.governance.draft.RowChanges.Answer;
import io.proffer.governance.kept.Rulesets;
import io.proffer.http.JsonBody;
import io.proffer.http.Preconditions;
import io.proffer.http.access.Caller;
import io.proffer.http.access.Needs;
import io.proffer.http.governance.RowAnswers;
import io.proffer.http.governance.Unknowns;
import io.proffer.identity.Permission;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PATCH;
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

/** Changes rows of a table, for those who edit it in a browser or by a program. */
@Path("/api/v1/rulesets/{id}/tables/{key}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rulesets")
public class RowEditResource {
    private final RowChanges changes;
    private final Rulesets rulesets;

    RowEditResource(RowChanges changes, Rulesets rulesets) {
        this.changes = changes;
        this.rulesets = rulesets;
    }

    @PATCH
    @Needs(Permission.EDIT_RULESETS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change, add, move or remove rows of a table of an open ruleset, in its workbook; needs If-Match,"
                    + " and voids approvals")
    @APIResponseSchema(RulesetView.class)
    @RequestBodySchema(RowEditsDocument.class)
    public Response change(
            @PathParam("id") String id,
            @PathParam("key") String key,
            @BeanParam Preconditions preconditions,
            @BeanParam Caller caller,
            InputStream body) {
        RowEditsBody edits = RowEditsBody.read(JsonBody.read(body).node());
        rulesets.find(id).orElseThrow(() -> Unknowns.ruleset(id));
        Order order = new Order(id, preconditions.required(), caller.user(), edits.comment());
        return DraftReplies.changed(RowAnswers.draft(key, changes.make(order, key, edits.edits(), edits.comment())));
    }

    /** A draft that was made of edits. */
    static Response created(String key, Answer answer) {
        return DraftReplies.created(RowAnswers.draft(key, answer));
    }
}
