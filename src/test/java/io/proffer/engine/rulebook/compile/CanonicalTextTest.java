package io.proffer.engine.rulebook.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proffer.engine.table.Condition;
import io.proffer.engine.table.ConditionCell;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CanonicalTextTest {

    /** Sets are walked in another order by each run of Java: only a digest from another run can tell. */
    @Test
    void aCellWithManyCodesHasTheSameDigestInEveryRun() {
        Set<String> codes = Set.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J");
        ConditionCell cell = new ConditionCell(new Condition.OneOf(codes, true), "not A, B, C, D, E, F, G, H, I, J");

        assertThat(new CanonicalText().add(cell).digest())
                .isEqualTo("b90038d52a67710f28f42009f6cf39c3663050cc85b0c16144f57a8217f50dc3");
    }

    @Test
    void aValueWithoutWordsIsRefused() {
        assertThatThrownBy(() -> new CanonicalText().add(new Object()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object has no words of its own");
    }
}
