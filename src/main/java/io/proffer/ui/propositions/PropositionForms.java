package io.proffer.ui.propositions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.AccountStore;
import io.proffer.engine.account.Account;
import io.proffer.engine.decision.Proposition;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.http.refusals.EventRefusals;
import io.proffer.identity.ApprovalLevel;
import io.proffer.identity.Permission;
import io.proffer.json.CanonicalJson;
import io.proffer.propositions.PropositionStore;
import io.proffer.propositions.StoredProposition;
import io.proffer.propositions.report.EventAnswer;
import io.proffer.propositions.report.PropositionDesk;
import io.proffer.propositions.report.PropositionReport;
import io.proffer.ui.Formats;
import io.proffer.ui.Frame;
import io.proffer.ui.Section;
import io.proffer.ui.Visitor;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Takes in what customers answered and who agrees to their orders, and shows what to tell them. */
@Path("/console/propositions/{id}")
public class PropositionForms {
    private final Frame frame;
    private final PropositionDesk desk;
    private final PropositionStore store;
    private final AccountStore accounts;

    PropositionForms(Frame frame, PropositionDesk desk, PropositionStore store, AccountStore accounts) {
        this.frame = frame;
        this.desk = desk;
        this.store = store;
        this.accounts = accounts;
    }

    @POST
    @Path("/events")
    @Needs(Permission.REPORT_RESPONSES)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response report(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @BeanParam Visitor visitor) {
        StoredProposition proposition = found(id, visitor);
        ObjectNode document = document(form, visitor);
        PropositionReport report = read(document);
        EventAnswer answer = desk.report(
                id, report, new PropositionDesk.Sender(visitor.name(), CanonicalJson.fingerprint(document)));
        return done(proposition, answer);
    }

    @POST
    @Path("/approval")
    @Needs(Permission.APPROVE_ORDERS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response approve(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @BeanParam Visitor visitor) {
        StoredProposition proposition = found(id, visitor);
        visitor.caller()
                .mustHaveOneOf(ApprovalLevel.of(proposition.approvalLevel()).roles());
        OrderAnswer said = OrderAnswer.of(form);
        return done(proposition, desk.approve(id, said.approved(), visitor.name(), said.comment()));
    }

    private static Response done(StoredProposition proposition, EventAnswer answer) {
        if (answer instanceof EventAnswer.Noted || answer instanceof EventAnswer.Replayed) {
            return Frame.goTo("/console/accounts/" + proposition.origin().accountId());
        }
        throw EventRefusals.of(answer);
    }

    @GET
    @Path("/talk-track")
    @Needs(Permission.READ_ACCOUNTS)
    public Response talkTrack(@PathParam("id") String id, @BeanParam Visitor visitor) {
        StoredProposition found = found(id, visitor);
        String locale = proposed(found).presentation().treatment().locale();
        Formats formats = Formats.of(account(found)).beside(locale);
        return desk.talkTrack(id, null, locale)
                .map(track -> Frame.page(new TalkPage(track, formats)))
                .orElseThrow(() -> new RequestRefused(
                        ProblemKind.NOT_FOUND, "The offer of this proposition is gone: there is nothing to say."));
    }

    @GET
    @Path("/proposal")
    @Needs(Permission.READ_ACCOUNTS)
    public Response proposal(@PathParam("id") String id, @BeanParam Visitor visitor) {
        StoredProposition found = found(id, visitor);
        Account account = account(found);
        Proposition proposed = proposed(found);
        Formats formats =
                Formats.of(account).beside(proposed.presentation().treatment().locale());
        Card card = new Card(account.id(), proposed, found.state(), false, false, formats);
        return Frame.page(
                new ProposalPage(frame.around(Section.ACCOUNTS, visitor), Formats.nameOf(account), account, card));
    }

    private static Proposition proposed(StoredProposition found) {
        return CanonicalJson.readBack(found.origin().body(), Proposition.class);
    }

    private static ObjectNode document(MultivaluedMap<String, String> form, Visitor visitor) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        put(document, "type", form.getFirst("type"));
        put(document, "reasonCode", form.getFirst("reason"));
        put(document, "comment", form.getFirst("comment"));
        put(document, "snoozeUntil", form.getFirst("until"));
        document.put("channel", "CSM");
        document.putObject("actor").put("kind", "USER").put("id", visitor.name());
        return document;
    }

    private static void put(ObjectNode document, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            document.put(name, value);
        }
    }

    private static PropositionReport read(ObjectNode document) {
        PropositionReport.Reading reading = PropositionReport.read(document);
        if (reading instanceof PropositionReport.Read read) {
            return read.report();
        }
        throw RequestRefused.faulty(((PropositionReport.Faulty) reading).problems());
    }

    /** Who may not know who is held out finds nothing where something was withheld. */
    private StoredProposition found(String id, Visitor visitor) {
        return store.find(id)
                .filter(each ->
                        visitor.may(Permission.SEE_HOLDOUT) || !each.origin().withheld())
                .orElseThrow(() -> EventRefusals.unknown(id));
    }

    private Account account(StoredProposition proposition) {
        String id = proposition.origin().accountId();
        return accounts.find(id)
                .orElseThrow(() -> RequestRefused.unknownAccount(id))
                .account();
    }
}
