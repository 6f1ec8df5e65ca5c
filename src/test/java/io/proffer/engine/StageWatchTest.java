package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.memory.Memory;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.StageWatch;
import io.proffer.json.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A decision tells whoever watches where it is. */
class StageWatchTest {
    private final Deciding deciding = Deciding.withShippedRulebook();

    @Test
    void everyStageIsEntered() {
        Diary diary = new Diary();
        deciding.golden(Memory.NONE, diary);
        assertThat(diary.entered).contains(Stage.values());
        assertThat(diary.entered.get(0)).isEqualTo(Stage.CONTEXT);
        assertThat(diary.entered.get(diary.entered.size() - 1)).isEqualTo(Stage.TREATMENT);
        assertThat(diary.left).isOne();
    }

    @Test
    void whoWatchesChangesNothing() {
        assertThat(CanonicalJson.fingerprint(deciding.golden(Memory.NONE, new Diary())))
                .isEqualTo(CanonicalJson.fingerprint(deciding.golden(Memory.NONE)));
    }

    private static final class Diary implements StageWatch {
        private final List<Stage> entered = new ArrayList<>();
        private int left;

        @Override
        public void enters(Stage stage) {
            entered.add(stage);
        }

        @Override
        public void leaves() {
            left++;
        }
    }
}
