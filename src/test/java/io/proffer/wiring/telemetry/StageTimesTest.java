package io.proffer.wiring.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.verdict.Stage;
import io.proffer.wiring.telemetry.StageTimes.Times;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StageTimesTest {
    private long now = 1000;

    @Test
    void aStageThatIsComeBackToAddsUp() {
        StageTimes times = new StageTimes(() -> now);
        at(1000, times, Stage.PRICING);
        at(1010, times, Stage.VALUE);
        at(1015, times, Stage.PRICING);
        at(1035, times, Stage.ARBITRATION);
        now = 1040;
        times.leaves();
        now = 9999;
        assertThat(read(times))
                .containsExactly(
                        new Times(Stage.PRICING, 1000, 1035, 30, 2),
                        new Times(Stage.VALUE, 1010, 1015, 5, 1),
                        new Times(Stage.ARBITRATION, 1035, 1040, 5, 1));
    }

    @Test
    void aDecisionThatFailsInAStageEndsItWhenItIsRead() {
        StageTimes times = new StageTimes(() -> now);
        at(1000, times, Stage.CONTEXT);
        now = 1003;
        assertThat(read(times)).containsExactly(new Times(Stage.CONTEXT, 1000, 1003, 3, 1));
    }

    private void at(long instant, StageTimes times, Stage stage) {
        now = instant;
        times.enters(stage);
    }

    private static List<Times> read(StageTimes times) {
        List<Times> read = new ArrayList<>();
        times.read(read::add);
        return read;
    }
}
