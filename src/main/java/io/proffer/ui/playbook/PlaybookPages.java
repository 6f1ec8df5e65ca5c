package io.proffer.ui.playbook;

import io.proffer.engine.rulebook.Rulebook;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.playbook.Playbooks;
import io.proffer.playbook.Scope;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.ui.FirstLook;
import io.proffer.ui.Formats;
import io.proffer.ui.Frame;
import io.proffer.ui.Section;
import io.proffer.ui.Visitor;
import io.proffer.ui.playbook.PlaybookPage.Choice;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** Shows playbooks. */
@Path("/console/playbook")
public class PlaybookPages implements FirstLook {
    private final Frame frame;
    private final ActiveRulebook rulebook;

    PlaybookPages(Frame frame, ActiveRulebook rulebook) {
        this.frame = frame;
        this.rulebook = rulebook;
    }

    @Override
    public void look(Visitor visitor) {
        playbook("ALL", visitor);
    }

    @GET
    @Needs(Permission.READ_POLICY)
    public Response playbook(@QueryParam("scope") @DefaultValue("ALL") String scope, @BeanParam Visitor visitor) {
        ActiveRulebook.Lease lease = rulebook.lease().orElseThrow(RequestRefused::noRulebook);
        try (lease) {
            Rulebook rules = lease.decisioning().rulebook();
            Scope read = Scope.of(scope, rules.catalog()).orElse(Scope.ALL);
            return Frame.page(new PlaybookPage(
                    frame.around(Section.PLAYBOOK, visitor),
                    Playbooks.of(rules, read),
                    new PlaybookLines(),
                    Scope.segments().stream()
                            .map(segment -> new Choice("SEGMENT:" + segment, Formats.words(segment)))
                            .toList(),
                    rules.catalog().offers().values().stream()
                            .map(offer -> new Choice("OFFER:" + offer.key(), offer.name()))
                            .toList(),
                    Formats.PLAIN));
        }
    }
}
