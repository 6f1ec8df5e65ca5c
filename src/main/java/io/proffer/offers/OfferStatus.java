package io.proffer.offers;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an offer stands in its life, as its row of the catalogue says. */
public enum OfferStatus {
    /** Being written. */
    DRAFT,
    /** Others look at it. */
    IN_REVIEW,
    /** It may be put on sale. */
    APPROVED,
    /** It begins on a day. */
    SCHEDULED,
    /** It may be proposed. */
    ACTIVE,
    /** It may not be proposed for a while. */
    PAUSED,
    /** It is not proposed any more; what was proposed is honoured. */
    RETIRING,
    /** It is over. */
    RETIRED,
    /** It is kept for the record. */
    ARCHIVED;

    /** The status of a code, empty for none of them. */
    public static Optional<OfferStatus> of(String code) {
        return Stream.of(values()).filter(status -> status.name().equals(code)).findFirst();
    }

    /** What it may become next. */
    public List<OfferStatus> next() {
        return switch (this) {
            case DRAFT -> List.of(IN_REVIEW, ARCHIVED);
            case IN_REVIEW -> List.of(DRAFT, APPROVED);
            case APPROVED -> List.of(SCHEDULED, ACTIVE, DRAFT);
            case SCHEDULED -> List.of(ACTIVE, PAUSED, RETIRED);
            case ACTIVE -> List.of(PAUSED, RETIRING);
            case PAUSED -> List.of(ACTIVE, RETIRING);
            case RETIRING -> List.of(ACTIVE, RETIRED);
            case RETIRED -> List.of(ARCHIVED);
            case ARCHIVED -> List.of();
        };
    }
}
