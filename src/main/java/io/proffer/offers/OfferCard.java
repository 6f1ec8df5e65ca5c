package io.proffer.offers;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.table.Row;
import io.proffer.lint.Subject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An offer as its owner sees it.
 *
 * @param offer its definition
 * @param live true when it may be proposed on the day that is asked about
 * @param owner who answers for it, null when nobody does
 * @param reviewBy when it must be looked at again, null when that is not said
 * @param reviewDue true when that day has passed or comes soon
 * @param supportContact whom to ask about it: its own contact or else its owner; null when there is neither
 * @param note a remark for people, null for none
 */
public record OfferCard(
        Offer offer,
        boolean live,
        @Nullable String owner,
        @Nullable LocalDate reviewBy,
        boolean reviewDue,
        @Nullable String supportContact,
        @Nullable String note) {

    static OfferCard of(Offer offer, Row row, Subject policy) {
        LocalDate reviewBy = row.meta().reviewBy();
        String owner = row.meta().owner();
        return new OfferCard(
                offer,
                isLive(offer, policy.today()),
                owner,
                reviewBy,
                reviewBy != null && policy.isDue(reviewBy),
                row.code("supportContact").orElse(owner),
                row.meta().note());
    }

    static boolean isLive(Offer offer, LocalDate today) {
        return offer.status().equals(OfferStatus.ACTIVE.name())
                && (offer.validFrom() == null || !offer.validFrom().isAfter(today))
                && (offer.validTo() == null || !offer.validTo().isBefore(today));
    }

    /** Where it stands in its life; a draft when its row says something unknown. */
    public OfferStatus status() {
        return OfferStatus.of(offer.status()).orElse(OfferStatus.DRAFT);
    }
}
