package io.proffer.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proffer.retention.OldRecords.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HousekeepingTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private final Shelf shelf = new Shelf();

    @Test
    void whatWasKeptLongEnoughGoesInPieces() {
        shelf.rows.put(Kind.EVENTS, 2_500);
        Map<Kind, Long> removed = new Housekeeping(shelf, Map.of(Kind.EVENTS, Duration.ofDays(30))).run(NOW);
        assertThat(removed).containsExactly(Map.entry(Kind.EVENTS, 2_500L));
        assertThat(shelf.calls)
                .containsExactly(
                        "room 2026-03-02T09:00:00Z",
                        "EVENTS 2026-01-31T09:00:00Z",
                        "EVENTS 2026-01-31T09:00:00Z",
                        "EVENTS 2026-01-31T09:00:00Z");
    }

    @Test
    void whatIsNotNamedIsKeptForGood() {
        shelf.rows.put(Kind.DECISIONS, 10);
        assertThat(new Housekeeping(shelf, Map.of(Kind.EVENTS, Duration.ofDays(30))).run(NOW))
                .isEmpty();
        assertThat(shelf.rows).containsEntry(Kind.DECISIONS, 10);
    }

    @Test
    void whatFailsKeepsNothingElseFromGoing() {
        shelf.rows.put(Kind.EVENTS, 10);
        shelf.broken = true;
        Housekeeping housekeeping = new Housekeeping(shelf, Map.of(Kind.EVENTS, Duration.ofDays(30)));
        assertThatThrownBy(() -> housekeeping.run(NOW)).hasMessage("must be owner of table decision");
        assertThat(shelf.rows).containsEntry(Kind.EVENTS, 0);
    }

    @Test
    void aClockThatIsWrongRemovesNothing() {
        shelf.rows.put(Kind.EVENTS, 10);
        Housekeeping housekeeping = new Housekeeping(shelf, Map.of(Kind.EVENTS, Duration.ofDays(30)));
        assertThatThrownBy(() -> housekeeping.run(NOW.plus(Duration.ofDays(1125))))
                .hasMessage("The clock of this process says 2029-03-31T09:00:00Z, that of the store"
                        + " 2026-03-02T09:00:00Z. Nothing is removed before they agree: set the clock that is wrong.");
        assertThat(shelf.calls).isEmpty();
        assertThat(housekeeping.run(NOW.plus(Duration.ofMinutes(9)))).containsEntry(Kind.EVENTS, 10L);
    }

    @Test
    void nothingIsKeptForNoTime() {
        assertThatThrownBy(() -> new Housekeeping(shelf, Map.of(Kind.EVENTS, Duration.ofDays(-30))))
                .hasMessage("EVENTS would be kept for PT-720H.");
    }

    /** Holds so many rows of a kind, all of them old. */
    private static final class Shelf implements OldRecords {
        private final Map<Kind, Integer> rows = new EnumMap<>(Kind.class);
        private final List<String> calls = new ArrayList<>();
        private boolean broken;

        @Override
        public Instant now() {
            return NOW;
        }

        @Override
        public void makeRoom(Instant now) {
            calls.add("room " + now);
            if (broken) {
                throw new IllegalStateException("must be owner of table decision");
            }
        }

        @Override
        public int remove(Kind kind, Instant before, int atMost) {
            calls.add(kind + " " + before);
            int removed = Math.min(atMost, rows.getOrDefault(kind, 0));
            rows.merge(kind, -removed, Integer::sum);
            return removed;
        }
    }
}
