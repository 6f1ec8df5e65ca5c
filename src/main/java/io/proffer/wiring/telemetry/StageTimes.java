package io.proffer.wiring.telemetry;

import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.StageWatch;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** When a decision was in which stage, in nanoseconds of a clock. Belongs to one decision and its thread. */
final class StageTimes implements StageWatch {
    private static final Stage[] STAGES = Stage.values();

    private final LongSupplier clock;
    private final long[] first = new long[STAGES.length];
    private final long[] last = new long[STAGES.length];
    private final long[] busy = new long[STAGES.length];
    private final int[] visits = new int[STAGES.length];
    private @Nullable Stage current;
    private long since;

    StageTimes(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * The times of one stage.
     *
     * @param first when it was entered first
     * @param last when it was left last
     * @param busy how long it worked in between, less than the distance when other stages worked, too
     * @param visits how often it was entered
     */
    record Times(Stage stage, long first, long last, long busy, int visits) {}

    /** Who is told of each stage that worked, in the order of the policy. */
    interface Reader {
        void read(Times times);
    }

    @Override
    public void enters(Stage stage) {
        if (stage == current) {
            return;
        }
        long now = leave();
        if (visits[stage.ordinal()]++ == 0) {
            first[stage.ordinal()] = now;
        }
        current = stage;
        since = now;
    }

    @Override
    public void leaves() {
        leave();
        current = null;
    }

    private long leave() {
        long now = clock.getAsLong();
        if (current != null) {
            last[current.ordinal()] = now;
            busy[current.ordinal()] += now - since;
        }
        return now;
    }

    void read(Reader reader) {
        leaves();
        for (Stage stage : STAGES) {
            int at = stage.ordinal();
            if (visits[at] > 0) {
                reader.read(new Times(stage, first[at], last[at], busy[at], visits[at]));
            }
        }
    }
}
