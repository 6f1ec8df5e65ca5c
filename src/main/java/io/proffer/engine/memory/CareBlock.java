package io.proffer.engine.memory;

import io.proffer.engine.catalog.Offer;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A care row that keeps offers away from an account: because its cause lasts, or for some days after the cause was gone.
 *
 * @param rowId row of DT-09
 * @param reasonCode such as {@code OPEN_ESCALATION}
 * @param blocks families it blocks, {@code COMMERCIAL} for all that sells
 * @param waitDays days that have to pass once the cause is gone, 0 for none
 * @param sinceOn day on which a decision saw the cause first
 * @param clearedOn day on which a decision saw first that the cause was gone, null while it lasts
 */
public record CareBlock(
        String rowId,
        String reasonCode,
        List<String> blocks,
        int waitDays,
        LocalDate sinceOn,
        @Nullable LocalDate clearedOn) {
    /** Copies the list. */
    public CareBlock {
        blocks = List.copyOf(blocks);
    }

    /** True when it keeps an offer away. */
    public boolean concerns(Offer offer) {
        return offer.isCommercial() && blocks.stream().anyMatch(offer::isMeantBy);
    }

    /** True when the next decisions have to know of it: its end depends on when its cause was gone. */
    public boolean isRemembered() {
        return waitDays > 0;
    }

    /** True when its wait is over on a day. */
    boolean isOver(LocalDate day) {
        return clearedOn != null && !clearedOn.plusDays(waitDays).isAfter(day);
    }

    /** This block after a decision for another day: nobody knows of an earlier day than today that its cause is gone. */
    CareBlock seenOn(LocalDate day, CareBlock seen, LocalDate today) {
        return day.isBefore(today) && clearedOn == null && seen.clearedOn != null ? cleared(today) : this;
    }

    /** This block as it was on an earlier day; what came later is not known yet. */
    CareBlock on(LocalDate day) {
        return clearedOn == null || !clearedOn.isAfter(day) ? this : cleared(null);
    }

    private CareBlock cleared(@Nullable LocalDate other) {
        return new CareBlock(rowId, reasonCode, blocks, waitDays, sinceOn, other);
    }
}
