package io.proffer.engine.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is remembered of care once a decision was kept: what was known before, and what the decision learned. */
public final class CareMemory {
    private CareMemory() {}

    /**
     * What is remembered from now on. A decision for today knows it all: a row that it does not mention is over, off or
     * gone. One for an earlier day may see that a cause is gone, which is known from today on, and one for a later day says
     * nothing of what is known already; what they do not mention stays until its wait is over today.
     *
     * @param before what was remembered before
     * @param learned what the decision has to be remembered for, null when it was refused as a whole and learned nothing
     * @param day the day the decision speaks of
     * @param today the day on which it is kept
     */
    public static List<CareBlock> after(
            List<CareBlock> before, @Nullable List<CareBlock> learned, LocalDate day, LocalDate today) {
        if (learned == null) {
            return before;
        }
        if (day.equals(today)) {
            return learned;
        }
        Map<String, CareBlock> known = new LinkedHashMap<>();
        before.stream().filter(block -> !block.isOver(today)).forEach(block -> known.put(block.rowId(), block));
        List<CareBlock> after = new ArrayList<>();
        for (CareBlock block : learned) {
            CareBlock old = known.remove(block.rowId());
            after.add(old == null ? block : old.seenOn(day, block, today));
        }
        after.addAll(known.values());
        return after;
    }
}
