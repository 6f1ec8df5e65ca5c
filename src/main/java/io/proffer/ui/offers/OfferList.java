package io.proffer.ui.offers;

import io.proffer.engine.catalog.Offer;
import io.proffer.offers.OfferCard;
import io.proffer.ui.Formats;
import io.proffer.ui.Shell;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue.
 *
 * @param conflicts pairs that are in each other's way, a sentence each
 * @param statuses what the list may be narrowed to
 * @param status what it is narrowed to, empty for nothing
 */
@CheckedTemplate(basePath = "ui/offers", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record OfferList(Shell shell, List<Line> lines, List<String> conflicts, List<Choice> statuses, String search, long due)
        implements TemplateInstance {

    /** A status the list may be narrowed to. */
    record Choice(String code, String words, boolean chosen) {}

    /** An offer in a row. */
    record Line(
            String key,
            String name,
            String family,
            String target,
            String status,
            String tone,
            boolean live,
            String validity,
            String owner,
            String review,
            boolean due) {
        static Line of(OfferCard card) {
            Offer offer = card.offer();
            return new Line(
                    offer.key(),
                    offer.name(),
                    Formats.words(offer.family()),
                    sold(offer),
                    Formats.words(offer.status()),
                    OfferList.tone(card),
                    card.live(),
                    OfferList.validity(offer),
                    card.owner() == null ? "nobody" : card.owner(),
                    Formats.PLAIN.day(card.reviewBy()),
                    card.reviewDue());
        }
    }

    static String tone(OfferCard card) {
        return switch (card.status()) {
            case ACTIVE -> "good";
            case PAUSED, RETIRING, SCHEDULED -> "warn";
            case RETIRED, ARCHIVED -> "bad";
            case DRAFT, IN_REVIEW, APPROVED -> "";
        };
    }

    private static String sold(Offer offer) {
        @Nullable String sold = offer.toPlan() == null ? offer.component() : offer.toPlan();
        return sold == null ? "–" : sold;
    }

    static String validity(Offer offer) {
        if (offer.validFrom() == null && offer.validTo() == null) {
            return "always";
        }
        String from = offer.validFrom() == null ? "" : "from " + Formats.PLAIN.day(offer.validFrom());
        return (from + (offer.validTo() == null ? "" : " to " + Formats.PLAIN.day(offer.validTo()))).strip();
    }
}
