package io.proffer.api.playbooks;

import io.proffer.engine.rulebook.Rulebook;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.json.Problem;
import io.proffer.playbook.Html;
import io.proffer.playbook.Markdown;
import io.proffer.playbook.Playbook;
import io.proffer.playbook.Playbooks;
import io.proffer.playbook.Scope;
import io.proffer.rulesets.ActiveRulebook;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Says what the ruleset asks people to do. */
@Path("/api/v1/playbooks")
@Tag(name = "Rulebook")
public class PlaybookResource {
    private final ActiveRulebook rulebook;

    PlaybookResource(ActiveRulebook rulebook) {
        this.rulebook = rulebook;
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Produces({"text/markdown", MediaType.TEXT_HTML})
    @Operation(summary = "The active ruleset as a playbook; scope is ALL, SEGMENT:MID_MARKET or OFFER:UPG_BUSINESS")
    public Response playbook(
            @QueryParam("scope") @DefaultValue("ALL") String scope,
            @HeaderParam(HttpHeaders.ACCEPT) @Nullable String accept) {
        ActiveRulebook.Lease lease = rulebook.lease().orElseThrow(RequestRefused::noRulebook);
        try (lease) {
            Rulebook rules = lease.decisioning().rulebook();
            Playbook playbook = Playbooks.of(rules, read(scope, rules));
            boolean page = accept != null && accept.contains(MediaType.TEXT_HTML);
            return Response.ok(page ? Html.of(playbook) : Markdown.of(playbook))
                    .type(page ? "text/html;charset=UTF-8" : "text/markdown;charset=UTF-8")
                    .build();
        }
    }

    private static Scope read(String scope, Rulebook rules) {
        return Scope.of(scope, rules.catalog())
                .orElseThrow(() -> RequestRefused.faulty(List.of(new Problem(
                        "/scope",
                        "UNKNOWN_VALUE",
                        "\"" + scope + "\" is not ALL, SEGMENT: and a segment, or OFFER: and an offer of the"
                                + " catalogue."))));
    }
}
