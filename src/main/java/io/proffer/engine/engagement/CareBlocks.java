package io.proffer.engine.engagement;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.memory.CareBlock;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.NearMiss;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.RowMeta;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.RowRef;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Care rows that keep offers away, and how long after their cause was gone ({@code clearedAfter} of DT-09). The first
 * decision that sees the cause gone begins the wait: nobody knows of an earlier day.
 */
record CareBlocks(List<CareBlock> all, Map<String, Refusal> waits) {
    /** Nothing is kept away. */
    static final CareBlocks NONE = new CareBlocks(List.of(), Map.of());

    /** Copies the collections. */
    CareBlocks {
        all = List.copyOf(all);
        waits = Map.copyOf(waits);
    }

    /** What the rows that hold, and what is remembered of those that held, amount to on a day. */
    static CareBlocks of(Snapshot snapshot, DecisionTable table, List<Row> holding, List<NearMiss> undecided) {
        if (holding.isEmpty() && snapshot.memory().care() == null) {
            return NONE;
        }
        List<CareBlock> blocks = new ArrayList<>(2);
        Map<String, Refusal> waits = new LinkedHashMap<>();
        for (Row row : table.rows()) {
            Optional<CareBlock> before = snapshot.memory().care(row.rowId(), snapshot.day());
            if (holding.contains(row)) {
                blocks.add(block(row, before.map(CareBlock::sinceOn).orElse(snapshot.day()), null));
            } else if (before.isPresent() && isInForce(row, snapshot.day())) {
                boolean known = undecided.stream().noneMatch(miss -> miss.row().equals(row));
                after(row, before.get(), known, snapshot.day()).ifPresent(block -> {
                    blocks.add(block);
                    if (block.clearedOn() != null) {
                        waits.put(row.rowId(), refusal(table, row, block.clearedOn()));
                    }
                });
            }
        }
        return new CareBlocks(blocks, waits);
    }

    /** Days that have to pass after the cause of a row was gone; a begun day is a day. */
    static int waitDays(Row row) {
        Duration wait = row.duration("clearedAfter").orElse(Duration.ZERO);
        return (int) wait.plusDays(1).minusNanos(1).toDays();
    }

    /** Why an offer has to wait although no row holds. */
    Optional<Refusal> refuse(Offer offer) {
        return all.stream()
                .filter(block -> block.clearedOn() != null && block.concerns(offer))
                .findFirst()
                .map(block -> waits.get(block.rowId()));
    }

    /** A row that does not hold any more; one that cannot be decided stands as it stood. */
    private static Optional<CareBlock> after(Row row, CareBlock before, boolean known, LocalDate day) {
        LocalDate clearedOn = before.clearedOn() == null && known ? day : before.clearedOn();
        boolean over = clearedOn != null && !clearedOn.plusDays(waitDays(row)).isAfter(day);
        return over ? Optional.empty() : Optional.of(block(row, before.sinceOn(), clearedOn));
    }

    private static CareBlock block(Row row, LocalDate sinceOn, @Nullable LocalDate clearedOn) {
        return new CareBlock(row.rowId(), reasonCode(row), row.codes("blocks"), waitDays(row), sinceOn, clearedOn);
    }

    private static String reasonCode(Row row) {
        return row.code("reasonCode").orElse("CARE_FIRST");
    }

    private static boolean isInForce(Row row, LocalDate day) {
        RowMeta meta = row.meta();
        return meta.enabled()
                && (meta.validFrom() == null || !day.isBefore(meta.validFrom()))
                && (meta.validTo() == null || !day.isAfter(meta.validTo()));
    }

    private static Refusal refusal(DecisionTable table, Row row, LocalDate clearedOn) {
        int days = waitDays(row);
        LocalDate until = clearedOn.plusDays(days);
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("clearedOn", clearedOn.toString());
        params.put("waitDays", days);
        Reason reason = new Reason(
                reasonCode(row),
                Stage.SUITABILITY,
                params,
                "The cause is gone since " + clearedOn + "; care keeps selling away for " + days
                        + (days == 1 ? " day" : " days") + " after it, until " + until + ".",
                RowRef.of(table, row));
        return new Refusal(
                Verdict.NOT_SUITABLE,
                Stage.SUITABILITY,
                List.of(reason),
                null,
                List.of("Decided on " + until + " or later, without the cause"),
                until);
    }
}
