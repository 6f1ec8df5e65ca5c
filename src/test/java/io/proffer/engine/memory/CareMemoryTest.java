package io.proffer.engine.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CareMemoryTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-20");
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate LATER = TODAY.plusDays(16);

    private final CareBlock lasting = block("CARE-020", TODAY.minusDays(20), null);
    private final CareBlock waiting = block("CARE-020", TODAY.minusDays(20), TODAY);

    @Test
    void aDecisionForTodayMovesWhatIsKnown() {
        assertThat(CareMemory.after(List.of(lasting), List.of(waiting), TODAY, TODAY))
                .containsExactly(waiting);
        assertThat(CareMemory.after(List.of(waiting), List.of(lasting), TODAY, TODAY))
                .containsExactly(lasting);
    }

    @Test
    void aDecisionForAnotherDayTakesNothingAway() {
        for (LocalDate day : List.of(YESTERDAY, LATER)) {
            assertThat(CareMemory.after(List.of(lasting), List.of(), day, TODAY))
                    .containsExactly(lasting);
            assertThat(CareMemory.after(List.of(waiting), List.of(), day, TODAY))
                    .containsExactly(waiting);
            assertThat(CareMemory.after(List.of(waiting), List.of(block("CARE-020", day, null)), day, TODAY))
                    .containsExactly(waiting);
        }
    }

    @Test
    void aDecisionThatFailedTakesNothingAway() {
        assertThat(CareMemory.after(List.of(waiting), null, TODAY, TODAY)).containsExactly(waiting);
    }

    /** Else it would begin to wait when the row is switched on again, long after its cause was gone. */
    @Test
    void aRowThatIsOffOrGoneTodayIsForgotten() {
        assertThat(CareMemory.after(List.of(lasting), List.of(), TODAY, TODAY)).isEmpty();
    }

    @Test
    void aWaitThatIsOverTodayIsForgotten() {
        CareBlock over = block("CARE-020", TODAY.minusDays(30), TODAY.minusDays(14));
        CareBlock lastDay = block("CARE-020", TODAY.minusDays(30), TODAY.minusDays(13));

        assertThat(CareMemory.after(List.of(over), List.of(), TODAY, TODAY)).isEmpty();
        assertThat(CareMemory.after(List.of(over), List.of(), LATER, TODAY)).isEmpty();
        assertThat(CareMemory.after(List.of(lastDay), List.of(), LATER, TODAY)).containsExactly(lastDay);
    }

    @Test
    void aCauseThatIsGoneOnAnEarlierDayIsKnownToBeGoneFromToday() {
        CareBlock gone = block("CARE-020", TODAY.minusDays(20), TODAY.minusDays(16));

        assertThat(CareMemory.after(List.of(lasting), List.of(gone), TODAY.minusDays(16), TODAY))
                .containsExactly(waiting);
    }

    @Test
    void aCauseThatIsGoneOnALaterDayMayLastToday() {
        CareBlock gone = block("CARE-020", TODAY.minusDays(20), LATER);

        assertThat(CareMemory.after(List.of(lasting), List.of(gone), LATER, TODAY))
                .containsExactly(lasting);
    }

    @Test
    void whatWasNotKnownIsLearnedFromAnyDay() {
        CareBlock other = block("CARE-010", YESTERDAY, null);

        assertThat(CareMemory.after(List.of(waiting), List.of(other), YESTERDAY, TODAY))
                .containsExactly(other, waiting);
    }

    private static CareBlock block(String rowId, LocalDate sinceOn, @Nullable LocalDate clearedOn) {
        return new CareBlock(rowId, "OPEN_ESCALATION", List.of("COMMERCIAL"), 14, sinceOn, clearedOn);
    }
}
