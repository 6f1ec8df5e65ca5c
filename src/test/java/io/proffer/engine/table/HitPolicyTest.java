package io.proffer.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HitPolicyTest {
    private final Row one = row("ONE", 9, Map.of("priority", BigDecimal.ONE, "offer", "A"));
    private final Row two = row("TWO", 10, Map.of("priority", BigDecimal.TEN, "offer", "B"));
    private final Row three = row("THREE", 11, Map.of("offer", "B"));

    private static Row row(String id, int number, Map<String, Object> outputs) {
        return new Row(id, number, List.of(), outputs, RowMeta.NONE);
    }

    private List<Row> answer(HitPolicy policy, Row... matches) {
        DecisionTable table = new DecisionTable(
                "grid", "PRICING", policy, "", "Grid", List.of(), List.of(), List.of(one, two, three));
        return policy.answer(table, List.of(matches));
    }

    @Test
    void firstIsTheTopmost() {
        assertThat(answer(HitPolicy.FIRST, one, two)).containsExactly(one);
    }

    @Test
    void collectKeepsRowOrder() {
        assertThat(answer(HitPolicy.COLLECT, one, two, three)).containsExactly(one, two, three);
    }

    @Test
    void priorityGoesFromHighToLowAndBlankComesLast() {
        assertThat(answer(HitPolicy.PRIORITY, one, two, three)).containsExactly(two, one, three);
    }

    @Test
    void anOverlapOfAUniqueTableIsAnErrorThatNamesBothRows() {
        assertThat(answer(HitPolicy.UNIQUE, two)).containsExactly(two);
        assertThatThrownBy(() -> answer(HitPolicy.UNIQUE, one, two))
                .isInstanceOf(TableFailure.class)
                .hasMessage("Table grid is UNIQUE, but rows ONE (Grid!A9) and TWO (Grid!A10) both match."
                        + " Narrow one of them, or choose the hit policy FIRST.");
    }

    @Test
    void theMatchesOfAnAnyTableMustAgree() {
        Row same = row("SAME", 12, three.outputs());
        assertThat(answer(HitPolicy.ANY, three, same)).containsExactly(three);
        assertThatThrownBy(() -> answer(HitPolicy.ANY, one, three))
                .isInstanceOf(TableFailure.class)
                .hasMessageContaining("say different things");
    }
}
