package io.proffer.api.rulesets;

import io.proffer.api.contract.Listed;
import io.proffer.engine.catalog.Offer;
import io.proffer.governance.Order;
import io.proffer.governance.Ruleset;
import io.proffer.governance.draft.RowChanges;
import io.proffer.governance.kept.Rulesets;
import io.proffer.http.Choices;
import io.proffer.http.Json;
import io.proffer.http.JsonBody;
import io.proffer.http.access.Caller;
import io.proffer.http.access.Needs;
import io.proffer.http.problem.ProblemKind;
import io.proffer.http.problem.RequestRefused;
import io.proffer.identity.Permission;
import io.proffer.json.Nearest;
import io.proffer.offers.Dossier;
import io.proffer.offers.OfferCard;
import io.proffer.offers.OfferStatus;
import io.proffer.offers.Offers;
import io.proffer.rulesets.ActiveRulebook;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows what is known of offers as such, and begins the change of one. */
@Path("/api/v1/offers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rulebook")
public class OfferResource {
    private final ActiveRulebook active;
    private final Rulesets rulesets;
    private final RowChanges changes;
    private final InstantSource clock;

    OfferResource(ActiveRulebook active, Rulesets rulesets, RowChanges changes, InstantSource clock) {
        this.active = active;
        this.rulesets = rulesets;
        this.changes = changes;
        this.clock = clock;
    }

    /** A pair of offers that is in each other's way. */
    record ConflictView(String offer, String percentOff, String other, String otherPercentOff, String message) {}

    /** What an offer shall become. */
    record StepBody(OfferStatus to, @Nullable String comment) {
        static StepBody read(JsonBody body) {
            OfferStatus to = Choices.oneOf("to", body.node().path("to").asText(""), OfferStatus.values());
            String comment = body.node().path("comment").asText("");
            return new StepBody(to, comment.isBlank() ? null : comment);
        }
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Operation(summary = "The offers of the catalogue")
    @Listed
    @APIResponseSchema(Offer.class)
    public Response offers() {
        try (ActiveRulebook.Lease lease = active.lease().orElseThrow(RequestRefused::noRulebook)) {
            return Response.ok(Json.of(new RulebookResource.Items<>(
                            lease.decisioning().rulebook().catalog().offers().values())))
                    .build();
        }
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Path("/{key}")
    @APIResponseSchema(Offer.class)
    @Operation(summary = "An offer of the catalogue")
    public Response offer(@PathParam("key") String key) {
        return Response.ok(Json.of(shown(offers -> offers.cards().stream()
                        .map(OfferCard::offer)
                        .filter(offer -> offer.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> unknown(key, offers)))))
                .build();
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Path("/conflicts")
    @Operation(summary = "Pairs of offers on sale that sell the same to the same customers at different prices")
    @Listed
    @APIResponseSchema(ConflictView.class)
    public Response conflicts() {
        List<ConflictView> pairs = shown(offers -> offers.conflicts().stream()
                .map(pair -> new ConflictView(
                        pair.later().key(),
                        pair.laterOff().toPlainString(),
                        pair.earlier().key(),
                        pair.earlierOff().toPlainString(),
                        pair.message()))
                .toList());
        return Response.ok(Json.of(new RulebookResource.Items<>(pairs))).build();
    }

    @GET
    @Needs(Permission.READ_POLICY)
    @Path("/{key}/dossier")
    @Operation(
            summary =
                    "Who approves it, how its price is made, whom to ask, when it is reviewed, and the rows that name it")
    @APIResponseSchema(Dossier.class)
    public Response dossier(@PathParam("key") String key) {
        Dossier dossier = shown(offers -> offers.dossier(key).orElseThrow(() -> unknown(key, offers)));
        return Response.ok(Json.of(dossier)).build();
    }

    @POST
    @Needs(Permission.EDIT_RULESETS)
    @Path("/{key}/transitions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Draft the change that brings an offer to a status, such as RETIRING; it is governed as any other")
    @APIResponseSchema(value = RulesetView.class, responseCode = "201")
    @RequestBodySchema(StepBody.class)
    public Response to(@PathParam("key") String key, @BeanParam Caller caller, InputStream body) {
        StepBody wish = StepBody.read(JsonBody.read(body));
        Dossier dossier = shown(offers -> offers.dossier(key).orElseThrow(() -> unknown(key, offers)));
        mustFollow(dossier, wish.to());
        Ruleset ruling = rulesets.active()
                .orElseThrow(() -> new RequestRefused(
                        ProblemKind.FILES_RULE,
                        "No stored ruleset rules here. Change the row of the offer in catalog.xlsx."));
        Order order = new Order(ruling.id(), null, caller.user(), wish.comment());
        return RowEditResource.created(
                Offers.TABLE,
                changes.begin(
                        order,
                        Offers.TABLE,
                        shown(offers -> offers.step(key, wish.to())).stream().toList(),
                        wish.comment()));
    }

    private static void mustFollow(Dossier dossier, OfferStatus to) {
        if (!dossier.next().contains(to)) {
            throw new RequestRefused(
                    ProblemKind.ILLEGAL_TRANSITION,
                    "It is " + dossier.card().status() + "; from there it goes to " + dossier.next() + ".");
        }
    }

    private <T> T shown(Function<Offers, T> view) {
        try (ActiveRulebook.Lease lease = active.lease().orElseThrow(RequestRefused::noRulebook)) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
            return view.apply(Offers.of(lease.decisioning().rulebook(), today));
        }
    }

    private static RequestRefused unknown(String key, Offers offers) {
        List<String> known =
                offers.cards().stream().map(card -> card.offer().key()).toList();
        return new RequestRefused(
                ProblemKind.UNKNOWN_OFFER,
                "The catalogue has no offer \"" + key + "\"." + Nearest.hint(key, known) + " See /api/v1/offers.");
    }
}
