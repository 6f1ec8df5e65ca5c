package io.proffer.engine.contact;

import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.ContactType;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.verdict.RowRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is kept back after an answer, and for how long (DT-11). Made once for a rulebook. */
final class Suppressions {
    private final @Nullable TableEvaluator table;
    private final Map<Row, Suppression.Rule> byRow = new IdentityHashMap<>();

    Suppressions(Rulebook rulebook) {
        this.table = rulebook.table("suppression_after_outcome").orElse(null);
        if (table != null) {
            table.table()
                    .rows()
                    .forEach(row -> byRow.put(row, Suppression.Rule.of(RowRef.of(table.table(), row), row)));
        }
    }

    private record Hit(ContactEvent event, List<Row> rows) {}

    /** Everything that is kept back at an instant, whatever it concerns. */
    List<Suppression> inForce(Asking asking, List<ContactEvent> events, Instant asOf) {
        List<Suppression> suppressions = new ArrayList<>();
        List<Hit> hits = hits(asking, events);
        for (Hit hit : hits) {
            for (Row row : hit.rows) {
                Suppression.Rule rule = Objects.requireNonNull(byRow.get(row));
                Instant until = until(hit.event, rule);
                if (until.isAfter(asOf) && times(hits, hit.event, row, rule) >= rule.times()) {
                    suppressions.add(new Suppression(hit.event, rule, until));
                }
            }
        }
        return suppressions;
    }

    private List<Hit> hits(Asking asking, List<ContactEvent> events) {
        List<Hit> hits = new ArrayList<>();
        for (ContactEvent event : events) {
            boolean shown = event.type() == ContactType.PRESENTED;
            boolean counts = shown || event.type().isAnswer() && !isRevoked(event, events);
            if (table != null && counts) {
                Boolean unanswered = shown ? isUnanswered(event, events) : null;
                hits.add(new Hit(event, asking.made(table, event, unanswered)));
            }
        }
        return hits;
    }

    /** True for a yes to an order that was turned down, withdrawn or declined before it was bought. */
    private static boolean isRevoked(ContactEvent answer, List<ContactEvent> events) {
        return answer.type() == ContactType.ACCEPTED
                && events.stream()
                        .anyMatch(event -> event.type().endsAnOrder()
                                && event.propositionId().equals(answer.propositionId())
                                && !event.at().isBefore(answer.at()));
    }

    /** True when nothing was answered to the proposition since it was shown. */
    private static boolean isUnanswered(ContactEvent shown, List<ContactEvent> events) {
        for (ContactEvent event : events) {
            boolean answer = event.type().isAnswer()
                    && event.propositionId().equals(shown.propositionId())
                    && !event.at().isBefore(shown.at());
            if (answer) {
                return false;
            }
        }
        return true;
    }

    /** The later of the customer's own day and the row's duration. */
    private static Instant until(ContactEvent event, Suppression.Rule rule) {
        Duration duration = rule.duration();
        Instant byRow = duration == null ? event.at() : event.at().plus(duration);
        Instant asked = event.until();
        return asked != null && event.type() == ContactType.SNOOZED && asked.isAfter(byRow) ? asked : byRow;
    }

    /** How often it happened in the window that ends with an event, the event included. */
    private static int times(List<Hit> hits, ContactEvent last, Row row, Suppression.Rule rule) {
        Duration window = rule.window();
        if (rule.times() == 1 || window == null) {
            return 1;
        }
        int times = 0;
        for (Hit hit : hits) {
            ContactEvent event = hit.event;
            boolean inWindow = !event.at().isAfter(last.at())
                    && event.at().isAfter(last.at().minus(window));
            if (inWindow && rule.countsTogether(event, last) && hit.rows.contains(row)) {
                times++;
            }
        }
        return times;
    }
}
