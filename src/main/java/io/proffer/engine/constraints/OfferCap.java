package io.proffer.engine.constraints;

import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.ContactType;
import io.proffer.engine.table.Row;
import io.proffer.engine.verdict.RowRef;
import java.time.Duration;

/**
 * A row of {@code offer_caps}.
 *
 * @param event what is counted: PROPOSED, PRESENTED, CLICKED or ACCEPTED
 * @param scope for whom it is counted
 * @param limit how many fit into the window, from 0
 * @param window how far back it looks, rolling
 * @param row the row
 */
public record OfferCap(ContactType event, Scope scope, int limit, Duration window, RowRef row) {

    /** The longest window: so long events are remembered. */
    public static final Duration LONGEST = ContactEvent.REMEMBERED;

    /** True for a window that is longer than events are remembered. */
    public static boolean isTooLong(Duration window) {
        return window.compareTo(LONGEST) > 0;
    }

    /** For whom a cap counts. */
    public enum Scope {
        /** For the whole account. */
        ACCOUNT,
        /** For each person. */
        CONTACT,
        /** For each placement. */
        PLACEMENT
    }

    static OfferCap of(Row row, RowRef ref) {
        return new OfferCap(
                ContactType.valueOf(row.code("capEvent").orElseThrow()),
                Scope.valueOf(row.code("capScope").orElseThrow()),
                row.integer("capLimit", 0),
                row.duration("window").orElseThrow(),
                ref);
    }
}
