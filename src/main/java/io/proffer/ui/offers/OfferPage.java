package io.proffer.ui.offers;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.Price;
import io.proffer.offers.Dossier;
import io.proffer.offers.Mention;
import io.proffer.offers.OfferStatus;
import io.proffer.offers.PriceBasis;
import io.proffer.ui.Formats;
import io.proffer.ui.Shell;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The dossier of an offer.
 *
 * @param ruling id of the ruleset it stands in, null where the files on disk rule
 * @param mayEdit true when the visitor may draft a change
 */
@CheckedTemplate(basePath = "ui/offers", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OfferPage(
        Shell shell,
        OfferList.Line offer,
        List<Fact> facts,
        String note,
        String contact,
        String approval,
        String approvalRows,
        int reviewEveryDays,
        List<String> price,
        List<PriceLine> prices,
        List<PriceBasis.ApprovalStep> approvals,
        List<Mention> mentions,
        List<String> conflicts,
        List<Step> steps,
        @Nullable String ruling,
        boolean mayEdit)
        implements TemplateInstance {

    /** Something that is known of it. */
    record Fact(String label, String value) {}

    /** A row of the price list. */
    record PriceLine(String of, String interval, String where, String amount, String row) {
        static PriceLine of(Price price) {
            return new PriceLine(
                    price.planKey(),
                    Formats.words(price.interval()),
                    price.region().equals("*") ? "everywhere" : price.region(),
                    Formats.PLAIN.money(price.unitPerMonth()) + (price.perSeat() ? " a seat" : ""),
                    price.rowId());
        }
    }

    /** A status it may be brought to. */
    record Step(String to, String label, String tone) {
        static Step of(OfferStatus to) {
            return switch (to) {
                case RETIRING -> new Step(to.name(), "Retire", "danger");
                case PAUSED -> new Step(to.name(), "Pause", "");
                case ACTIVE -> new Step(to.name(), "Put on sale", "");
                default -> new Step(to.name(), "Move to " + Formats.words(to).toLowerCase(Locale.ROOT), "");
            };
        }
    }

    static OfferPage of(Shell shell, Dossier dossier, @Nullable String ruling, boolean mayEdit) {
        var approval = dossier.approval();
        return new OfferPage(
                shell,
                OfferList.Line.of(dossier.card()),
                facts(dossier.card().offer()),
                orEmpty(dossier.card().note()),
                orEmpty(dossier.card().supportContact()),
                (approval.minApprovals() == 1 ? "One person" : approval.minApprovals() + " people") + " of "
                        + String.join(
                                ", ",
                                approval.approvers().stream()
                                        .map(Formats::words)
                                        .toList())
                        + (approval.legalReview() ? ", legal among them" : ""),
                String.join(", ", approval.rows()),
                approval.reviewEveryDays(),
                dossier.price().steps(),
                dossier.price().prices().stream().map(PriceLine::of).toList(),
                dossier.price().approvals(),
                dossier.mentions(),
                dossier.conflicts().stream().map(conflict -> conflict.message()).toList(),
                dossier.next().stream().map(Step::of).toList(),
                ruling,
                mayEdit);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static List<Fact> facts(Offer offer) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "From plans", String.join(", ", offer.fromPlans()));
        add(facts, "Target plan", orEmpty(offer.toPlan()));
        add(facts, "Component", orEmpty(offer.component()));
        add(facts, "Services", String.join(", ", offer.services()));
        add(facts, "Seats", offer.seats() == 0 ? "" : String.valueOf(offer.seats()));
        add(facts, "Term", offer.termMonths() == 0 ? "" : offer.termMonths() + " months");
        add(
                facts,
                "Serves",
                String.join(
                        ", ",
                        offer.objectivesServed().stream().map(Formats::words).toList()));
        add(facts, "Segments", offer.segments().isEmpty() ? "all" : String.join(", ", offer.segments()));
        add(facts, "Regions", offer.regions().isEmpty() ? "all" : String.join(", ", offer.regions()));
        add(facts, "Excludes", orEmpty(offer.exclusiveGroup()));
        add(facts, "Valid", OfferList.validity(offer));
        add(facts, "Stands for", offer.propositionTtl().toDays() + " days");
        add(facts, "Accept", offer.cta());
        add(facts, "Decline", offer.decline());
        return facts;
    }

    private static void add(List<Fact> facts, String label, String value) {
        if (!value.isEmpty()) {
            facts.add(new Fact(label, value));
        }
    }
}
