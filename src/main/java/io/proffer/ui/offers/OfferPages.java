package io.proffer.ui.offers;

import io.proffer.governance.Order;
import io.proffer.governance.Ruleset;
import io.proffer.governance.draft.DraftAnswer;
import io.proffer.governance.draft.RowChanges;
import io.proffer.governance.kept.Rulesets;
import io.proffer.http.Choices;
import io.proffer.http.access.Caller;
import io.proffer.http.access.Needs;
import io.proffer.http.governance.DraftRefusals;
import io.proffer.http.governance.RowAnswers;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.json.Nearest;
import io.proffer.offers.Dossier;
import io.proffer.offers.OfferCard;
import io.proffer.offers.OfferStatus;
import io.proffer.offers.Offers;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.ui.FirstLook;
import io.proffer.ui.Formats;
import io.proffer.ui.Frame;
import io.proffer.ui.Section;
import io.proffer.ui.Visitor;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Shows the catalogue and the dossiers of offers, and drafts what an offer shall become. */
@Path("/console/offers")
public class OfferPages implements FirstLook {
    private final Frame frame;
    private final ActiveRulebook active;
    private final Rulesets rulesets;
    private final RowChanges changes;
    private final InstantSource clock;

    OfferPages(Frame frame, ActiveRulebook active, Rulesets rulesets, RowChanges changes, InstantSource clock) {
        this.frame = frame;
        this.active = active;
        this.rulesets = rulesets;
        this.changes = changes;
        this.clock = clock;
    }

    @GET
    @Needs(Permission.READ_POLICY)
    public Response list(
            @QueryParam("search") @DefaultValue("") String search,
            @QueryParam("status") @DefaultValue("") String status,
            @BeanParam Visitor visitor) {
        return shown(offers -> {
            List<OfferCard> cards = offers.cards();
            return Frame.page(new OfferList(
                    frame.around(Section.OFFERS, visitor),
                    cards.stream()
                            .filter(card -> isMeant(card, search, status))
                            .map(OfferList.Line::of)
                            .toList(),
                    offers.conflicts().stream()
                            .map(conflict -> conflict.message())
                            .toList(),
                    statuses(cards, status),
                    search,
                    cards.stream().filter(OfferCard::reviewDue).count()));
        });
    }

    private static boolean isMeant(OfferCard card, String search, String status) {
        String text = (card.offer().key() + " " + card.offer().name() + " "
                        + card.offer().family())
                .toLowerCase(Locale.ROOT);
        return text.contains(search.strip().toLowerCase(Locale.ROOT))
                && (status.isEmpty() || card.offer().status().equals(status));
    }

    private static List<OfferList.Choice> statuses(List<OfferCard> cards, String chosen) {
        return Stream.of(OfferStatus.values())
                .filter(status ->
                        status.name().equals(chosen) || cards.stream().anyMatch(card -> card.status() == status))
                .map(status -> new OfferList.Choice(
                        status.name(), Formats.words(status), status.name().equals(chosen)))
                .toList();
    }

    @GET
    @Path("/{key}")
    @Needs(Permission.READ_POLICY)
    public Response show(@PathParam("key") String key, @BeanParam Visitor visitor) {
        Dossier dossier = shown(offers -> dossier(offers, key));
        return Frame.page(OfferPage.of(
                frame.around(Section.OFFERS, visitor),
                dossier,
                ruling().map(Ruleset::id).orElse(null),
                visitor.may(Permission.EDIT_RULESETS)));
    }

    @Override
    public void look(Visitor visitor) {
        list("", "", visitor);
        shown(Offers::cards).stream()
                .findFirst()
                .ifPresent(card -> show(card.offer().key(), visitor));
    }

    @POST
    @Path("/{key}/steps")
    @Needs(Permission.EDIT_RULESETS)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response step(
            @PathParam("key") String key,
            @FormParam("to") @DefaultValue("") String to,
            @FormParam("comment") @DefaultValue("") String comment,
            @BeanParam Caller caller) {
        OfferStatus wanted = Choices.oneOf("to", to, OfferStatus.values());
        Dossier dossier = shown(offers -> dossier(offers, key));
        if (!dossier.next().contains(wanted)) {
            throw new RequestRefused(
                    ProblemKind.ILLEGAL_TRANSITION,
                    "It is " + dossier.card().status() + "; from there it goes to " + dossier.next() + ".");
        }
        Ruleset ruling = ruling().orElseThrow(() -> new RequestRefused(
                ProblemKind.FILES_RULE, "No stored ruleset rules here. Change the row of the offer in catalog.xlsx."));
        String why = comment.isBlank() ? key + ": " + Formats.words(wanted) : comment.strip();
        Order order = new Order(ruling.id(), null, caller.user(), why);
        var edits = shown(offers -> offers.step(key, wanted)).stream().toList();
        DraftAnswer answer = RowAnswers.draft(Offers.TABLE, changes.begin(order, Offers.TABLE, edits, why));
        if (answer instanceof DraftAnswer.Stored stored) {
            return Frame.goTo("/console/policy/" + stored.ruleset().id());
        }
        throw DraftRefusals.of(answer);
    }

    /** The stored ruleset that rules; none where the files on disk do. */
    private Optional<Ruleset> ruling() {
        return rulesets.isStored() ? rulesets.active() : Optional.empty();
    }

    private static Dossier dossier(Offers offers, String key) {
        return offers.dossier(key).orElseThrow(() -> {
            List<String> known =
                    offers.cards().stream().map(card -> card.offer().key()).toList();
            return new RequestRefused(
                    ProblemKind.UNKNOWN_OFFER,
                    "The catalogue has no offer \"" + key + "\"." + Nearest.hint(key, known));
        });
    }

    private <T> T shown(Function<Offers, T> view) {
        try (ActiveRulebook.Lease lease = active.lease().orElseThrow(RequestRefused::noRulebook)) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            return view.apply(Offers.of(lease.decisioning().rulebook(), today));
        }
    }
}
