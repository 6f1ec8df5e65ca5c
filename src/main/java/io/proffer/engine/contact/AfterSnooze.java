package io.proffer.engine.contact;

import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.ContactType;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lead an offer has once a snooze is over (DT-11): the customer asked to be asked again. Arbitration adds it to L. Made
 * once for a rulebook.
 */
public final class AfterSnooze {
    private final @Nullable TableEvaluator table;

    /** The rows of a rulebook. */
    public AfterSnooze(Rulebook rulebook) {
        this.table = rulebook.table("suppression_after_outcome").orElse(null);
    }

    /**
     * What is added to L.
     *
     * @param rowId row that says so
     * @param pct percent added now, above 0; at full precision
     * @param since when the snooze ended
     * @param until when nothing of it is left
     */
    public record Weight(String rowId, BigDecimal pct, Instant since, Instant until) {}

    /**
     * The lead of an offer at the instant of the snapshot: the row's percent at the end of the latest snooze, falling in
     * a straight line to 0 over the row's time. Empty while the offer sleeps, when it never did, and when nothing is left.
     */
    public Optional<Weight> weight(Snapshot snapshot, String offerKey) {
        ContactEvent latest = null;
        for (ContactEvent event : snapshot.memory().contacts()) {
            boolean snoozed = event.type() == ContactType.SNOOZED
                    && event.until() != null
                    && event.offerKey().equals(offerKey);
            if (snoozed && (latest == null || !end(event).isBefore(end(latest)))) {
                latest = event;
            }
        }
        if (table == null || latest == null || end(latest).isAfter(snapshot.asOf())) {
            return Optional.empty();
        }
        for (Row row : Asking.of(snapshot).made(table, latest, null)) {
            Optional<Weight> weight = weight(row, end(latest), snapshot.asOf());
            if (weight.isPresent()) {
                return weight;
            }
        }
        return Optional.empty();
    }

    private static Instant end(ContactEvent snooze) {
        return snooze.until() == null ? snooze.at() : snooze.until();
    }

    private static Optional<Weight> weight(Row row, Instant since, Instant now) {
        BigDecimal most = row.number("weightAfterPct").orElse(BigDecimal.ZERO);
        Duration over = row.duration("decayOver").orElse(Duration.ZERO);
        Instant until = since.plus(over);
        if (most.signum() <= 0 || !until.isAfter(now)) {
            return Optional.empty();
        }
        BigDecimal left = BigDecimal.valueOf(Duration.between(now, until).toMillis());
        BigDecimal pct = most.multiply(left).divide(BigDecimal.valueOf(over.toMillis()), MathContext.DECIMAL64);
        return pct.signum() <= 0 ? Optional.empty() : Optional.of(new Weight(row.rowId(), pct, since, until));
    }
}
