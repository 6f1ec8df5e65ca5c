package io.proffer.engine.engagement;

import io.proffer.engine.catalog.Offer;
import io.proffer.engine.memory.CareBlock;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.FailedCell;
import io.proffer.engine.table.NearMiss;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.verdict.Explain;
import io.proffer.engine.verdict.NearestRow;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.RowRef;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the customer needs care before anything is sold (DT-09); any matching row blocks what it names. */
final class Care {
    private final Snapshot snapshot;
    private final @Nullable TableEvaluator table;
    private final List<Row> hits;
    private final List<NearMiss> undecided;
    private final CareBlocks blocks;

    private Care(Snapshot snapshot, @Nullable TableEvaluator table, List<Row> hits, List<NearMiss> open) {
        this.snapshot = snapshot;
        this.table = table;
        this.hits = hits;
        this.undecided = open.stream()
                .filter(miss ->
                        miss.failed().stream().anyMatch(cell -> cell.term().closesUpsell()))
                .toList();
        this.blocks = table == null ? CareBlocks.NONE : CareBlocks.of(snapshot, table.table(), hits, open);
    }

    static Care of(Snapshot snapshot) {
        return snapshot.rulebook()
                .table("care_suppression")
                .map(table ->
                        new Care(snapshot, table, table.hits(snapshot.facts()), table.undecided(snapshot.facts())))
                .orElseGet(() -> new Care(snapshot, null, List.of(), List.of()));
    }

    /** Rows whose cause lasts, and those whose cause is gone for too short a time. */
    List<CareBlock> blocks() {
        return blocks.all();
    }

    /** Reasons for a care or education offer, empty when no row calls for it. */
    List<Reason> calls(Offer offer) {
        List<Reason> reasons = new ArrayList<>(1);
        for (Row row : hits) {
            if (table != null
                    && row.code("careOffer").filter(offer.key()::equals).isPresent()) {
                reasons.add(reason(table.table(), row, Stage.APPLICABILITY));
            }
        }
        return reasons;
    }

    /** Why a commercial offer has to wait: every row that blocks it, or the facts too unknown to tell. */
    Optional<Refusal> blocks(Offer offer) {
        List<Reason> reasons = new ArrayList<>(2);
        List<String> counterfactuals = new ArrayList<>(2);
        for (Row row : hits) {
            if (table != null && concerns(row, offer)) {
                reasons.add(reason(table.table(), row, Stage.SUITABILITY));
                counterfactuals.add(release(row));
            }
        }
        if (!reasons.isEmpty()) {
            return Optional.of(
                    new Refusal(Verdict.NOT_SUITABLE, Stage.SUITABILITY, reasons, null, counterfactuals, null));
        }
        return blocks.refuse(offer)
                .or(() -> undecided.stream()
                        .filter(miss -> concerns(miss.row(), offer))
                        .findFirst()
                        .map(Care::unknown));
    }

    /**
     * True when care blocks the offer for the very cause another refusal names. Such a cause is named once, by the stage
     * it belongs to: an open escalation makes a trial unsuitable like everything else that sells.
     */
    boolean repeats(Refusal other, Offer offer) {
        String cause = other.reasons().get(0).code();
        return hits.stream()
                .anyMatch(row -> concerns(row, offer)
                        && row.code("reasonCode").filter(cause::equals).isPresent());
    }

    private static boolean concerns(Row row, Offer offer) {
        return row.codes("blocks").stream().anyMatch(offer::isMeantBy);
    }

    private Reason reason(DecisionTable careTable, Row row, Stage stage) {
        String code = row.code("reasonCode").orElse("CARE_FIRST");
        return Explain.matched(code, stage, careTable, row, snapshot.facts());
    }

    /** "Open escalations no longer >= 1 (now 1), then 14 days". */
    private String release(Row row) {
        List<String> parts = new ArrayList<>(1);
        DecisionTable careTable = java.util.Objects.requireNonNull(table).table();
        for (int i = 0; i < careTable.inputs().size(); i++) {
            var cell = row.conditions().get(i);
            var term = careTable.inputs().get(i).term();
            if (!cell.condition().isOpen()) {
                parts.add(term.label() + " no longer " + cell.text() + " (now "
                        + snapshot.facts().text(term) + ")");
            }
        }
        int days = CareBlocks.waitDays(row);
        return String.join(" or ", parts) + (days == 0 ? "" : ", then " + days + (days == 1 ? " day" : " days"));
    }

    private static Refusal unknown(NearMiss miss) {
        NearestRow nearest = Explain.nearest(miss, null);
        String labels = String.join(
                ", ",
                miss.failed().stream()
                        .map(FailedCell::term)
                        .filter(term -> term.closesUpsell())
                        .map(term -> term.label())
                        .toList());
        Reason reason = new Reason(
                "UNKNOWN_FACT",
                Stage.SUITABILITY,
                Map.of("unknown", labels),
                "Whether care comes first cannot be told: " + labels + " not known. Send it to close the gap.",
                RowRef.of(miss.table(), miss.row()));
        return new Refusal(
                Verdict.NOT_SUITABLE, Stage.SUITABILITY, List.of(reason), nearest, List.of(cleared(miss)), null);
    }

    /** "Open P1 would have to be known, and not openP1 ≥ 1 (now unknown)": one of the row's cells is enough. */
    private static String cleared(NearMiss miss) {
        return miss.failed().stream()
                .map(cell -> cell.term().label() + " would have to be known, and not "
                        + cell.term().key() + " " + cell.asked().sentence() + " (now " + cell.actual() + ")")
                .collect(Collectors.joining(" or "));
    }

    /** The row that came closest to calling for a care offer. */
    Optional<NearMiss> nearest(Offer offer) {
        return table == null ? Optional.empty() : table.nearest(snapshot.facts(), "careOffer", offer.key());
    }
}
