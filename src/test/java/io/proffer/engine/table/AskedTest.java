package io.proffer.engine.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people are told that a cell of numbers asks. */
class AskedTest {
    private static final Condition.Within NUMBERS = new Condition.Within(List.of(new Interval(0, 1)));

    @Test
    void aComparisonIsToldWithItsBound() {
        assertThat(asked(">= 10")).isEqualTo(new Asked(">=", "10", new BigDecimal("10"), "≥ 10"));
        assertThat(asked("7")).isEqualTo(new Asked("=", "7", new BigDecimal("7"), "= 7"));
    }

    @Test
    void aNegationStaysOne() {
        assertThat(asked("not 3")).isEqualTo(new Asked("not", "3", new BigDecimal("3"), "not 3"));
        assertThat(asked("not 3..10")).isEqualTo(new Asked("not", "3..10", "3..10", "not 3..10"));
        assertThat(asked("not 3, 4")).isEqualTo(new Asked("not", "3, 4", "3, 4", "not 3, 4"));
        assertThat(asked("not >= 3")).isEqualTo(new Asked("not", ">= 3", ">= 3", "not >= 3"));
    }

    @Test
    void aListIsToldWhole() {
        assertThat(asked("10, 20")).isEqualTo(new Asked("within", "10, 20", "10, 20", "= 10, 20"));
        assertThat(asked("5..6, >= 10")).isEqualTo(new Asked("within", "5..6, >= 10", "5..6, >= 10", "= 5..6, >= 10"));
        assertThat(asked("< 2, >= 30")).isEqualTo(new Asked("within", "< 2, >= 30", "< 2, >= 30", "< 2, >= 30"));
    }

    private static Asked asked(String text) {
        return Asked.of(new ConditionCell(NUMBERS, text), true);
    }
}
