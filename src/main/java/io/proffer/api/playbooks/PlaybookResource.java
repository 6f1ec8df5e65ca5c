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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Says what the ruleset asks people to do. */
@Path("/api/v1/playbooks")
@Tag(name = "Rulebook")
public class PlaybookResource {
    private static final String MARKDOWN = "text/markdown";
    private static final MediaType PAGE = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    private static final List<Variant> FORMS = Variant.mediaTypes(
                    MediaType.valueOf(MARKDOWN).withCharset("UTF-8"), PAGE)
            .build();

    private final ActiveRulebook rulebook;

    PlaybookResource(ActiveRulebook rulebook) {
        this.rulebook = rulebook;
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Produces({MARKDOWN, MediaType.TEXT_HTML})
    @Operation(summary = "The active ruleset as a playbook; scope is ALL, SEGMENT:MID_MARKET or OFFER:UPG_BUSINESS")
    public Response playbook(@QueryParam("scope") @DefaultValue("ALL") String scope, @Context Request request) {
        ActiveRulebook.Lease lease = rulebook.lease().orElseThrow(RequestRefused::noRulebook);
        try (lease) {
            Rulebook rules = lease.decisioning().rulebook();
            Playbook playbook = Playbooks.of(rules, read(scope, rules));
            Variant wanted = request.selectVariant(FORMS);
            boolean page = wanted != null && wanted.getMediaType().isCompatible(PAGE);
            return Response.ok(page ? Html.of(playbook) : Markdown.of(playbook), page ? FORMS.get(1) : FORMS.get(0))
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
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
