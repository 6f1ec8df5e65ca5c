package io.proffer.engine.arbitration;

import io.proffer.engine.arbitration.ScoreBreakdown.Influence;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.ContactType;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a snooze that has ended adds to L (DT-11, SUP-060): 15 percent at its end, falling in a straight line to nothing
 * over 30 days. Who asked to be asked later is asked later.
 */
final class Reminder {
    private static final BigDecimal FULL_PCT = BigDecimal.valueOf(15);
    private static final Duration FADES_OVER = Duration.ofDays(30);

    private Reminder() {}

    /** The weight of the latest snooze of an offer, empty when there is none or it has faded. */
    static Optional<Influence> of(List<ContactEvent> contacts, String offerKey, Instant asOf) {
        Instant ended = lastEnd(contacts, offerKey);
        if (ended == null || ended.isAfter(asOf)) {
            return Optional.empty();
        }
        long left = FADES_OVER.minus(Duration.between(ended, asOf)).toSeconds();
        return left <= 0 ? Optional.empty() : Optional.of(new Influence("SNOOZE_ENDED", share(left), ended));
    }

    private static @Nullable Instant lastEnd(List<ContactEvent> contacts, String offerKey) {
        Instant last = null;
        for (ContactEvent event : contacts) {
            Instant until = event.until();
            boolean snoozed =
                    event.type() == ContactType.SNOOZED && event.offerKey().equals(offerKey);
            if (snoozed && until != null && (last == null || until.isAfter(last))) {
                last = until;
            }
        }
        return last;
    }

    private static BigDecimal share(long secondsLeft) {
        return FULL_PCT.multiply(BigDecimal.valueOf(secondsLeft))
                .divide(BigDecimal.valueOf(FADES_OVER.toSeconds()), 2, RoundingMode.HALF_EVEN);
    }
}
