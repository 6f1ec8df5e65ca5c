package io.proffer.engine.engagement;

import io.proffer.engine.account.DerivedFigures;
import io.proffer.engine.account.Subscription;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.table.NearMiss;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.verdict.Explain;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.RowRef;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether a renewal packet is due (DT-08): it opens renewal and loyalty offers, and takes in tier changes. */
final class Timing {
    private static final String TIER_CHANGE = "TIER_CHANGE";

    private static final Reason BY_THE_MONTH = Reason.of(
            "OUTSIDE_RENEWAL_WINDOW",
            Stage.APPLICABILITY,
            "The contract runs from month to month: there is no renewal to prepare.");

    private final Snapshot snapshot;
    private final @Nullable TableEvaluator table;
    private final @Nullable Row row;
    private final Optional<NearMiss> undecided;
    private @Nullable Reason reason;
    private final Map<OfferFamily, Refusal> notDue = new EnumMap<>(OfferFamily.class);

    private Timing(Snapshot snapshot, @Nullable TableEvaluator table, @Nullable Row row) {
        this.snapshot = snapshot;
        this.table = table;
        this.row = row;
        this.undecided = table == null || row != null ? Optional.empty() : undecided(table, snapshot);
    }

    /** A row that would open a packet, and is kept from matching only by facts that must be known to sell. */
    private static Optional<NearMiss> undecided(TableEvaluator table, Snapshot snapshot) {
        return table.undecided(snapshot.facts()).stream()
                .filter(miss -> !miss.row().code("packet").orElse("").equals("BLOCK"))
                .filter(miss ->
                        miss.failed().stream().allMatch(cell -> cell.term().closesUpsell()))
                .findFirst();
    }

    static Timing of(Snapshot snapshot) {
        Rulebook rulebook = snapshot.rulebook();
        TableEvaluator table = rulebook.table("renewal_packet").orElse(null);
        return new Timing(snapshot, table, table == null ? null : table.first(snapshot.facts()));
    }

    private boolean isOpen() {
        return isPacket("UPDATE_ONLY") || isPacket("CREATE") && !runsByTheMonth();
    }

    private boolean isPacket(String packet) {
        return row != null && row.code("packet").filter(packet::equals).isPresent();
    }

    /** A contract that ends every month is always near its end: nothing can wait for its renewal. */
    private boolean runsByTheMonth() {
        Subscription subscription = snapshot.account().subscription();
        Integer months = subscription == null ? null : DerivedFigures.termMonths(subscription);
        return months != null && months <= 1;
    }

    private boolean routes(Offer offer) {
        return isOpen() && TIER_CHANGE.equals(offer.exclusiveGroup());
    }

    /** What a tier change that nobody needs yet would have to wait for as well. */
    Optional<String> wait(Offer offer) {
        return routes(offer) && table != null && row != null
                ? Optional.of("The renewal would have to be over: until then plan changes go through its packet ("
                        + table.table().key() + ' ' + row.rowId() + ")")
                : Optional.empty();
    }

    /** The refusal of a tier change that belongs into the open packet, or of which nobody can tell whether it does. */
    Optional<Refusal> routed(Offer offer) {
        if (TIER_CHANGE.equals(offer.exclusiveGroup()) && undecided.isPresent()) {
            return undecided.map(Timing::unknown);
        }
        if (!routes(offer) || table == null || row == null) {
            return Optional.empty();
        }
        Reason reason = Explain.matched("ROUTED_TO_RENEWAL", Stage.APPLICABILITY, table.table(), row, snapshot.facts());
        return Optional.of(Refusal.of(Verdict.NOT_APPLICABLE, reason));
    }

    /** The reason a renewal or loyalty offer is due now, empty when it is not. */
    Optional<Reason> due(Offer offer) {
        if (!isOpen() || table == null || row == null) {
            return Optional.empty();
        }
        if (!opens(row, offer)) {
            return Optional.empty();
        }
        return Optional.of(reason(table, row));
    }

    private static Refusal unknown(NearMiss miss) {
        String facts = miss.failed().stream().map(cell -> cell.term().label()).collect(Collectors.joining(", "));
        Reason reason = new Reason(
                "UNKNOWN_FACT",
                Stage.APPLICABILITY,
                Map.of("unknown", facts),
                "Whether a renewal packet is open cannot be told: " + facts + " not known. Send it to close the gap.",
                RowRef.of(miss.table(), miss.row()));
        return new Refusal(
                Verdict.NOT_APPLICABLE,
                Stage.APPLICABILITY,
                List.of(reason),
                Explain.nearest(miss, null),
                Explain.counterfactuals(miss, null),
                null);
    }

    private static boolean opens(Row row, Offer offer) {
        return offer.family() != OfferFamily.LOYALTY || row.yes("loyaltyAllowed");
    }

    private Reason reason(TableEvaluator evaluator, Row hit) {
        if (reason == null) {
            String code = hit.code("reasonCode").orElse("RENEWAL_WINDOW");
            reason = Explain.matched(code, Stage.APPLICABILITY, evaluator.table(), hit, snapshot.facts());
        }
        return reason;
    }

    /** Why a renewal or loyalty offer is not due, the same for all of its family. */
    Refusal notDue(Offer offer) {
        return notDue.computeIfAbsent(offer.family(), family -> outside(offer));
    }

    /** The row that came closest is one that opens the offer. */
    private Refusal outside(Offer offer) {
        if (runsByTheMonth() && !isPacket("UPDATE_ONLY")) {
            return Refusal.of(Verdict.NOT_APPLICABLE, BY_THE_MONTH);
        }
        if (table != null && row != null) {
            return Refusal.of(Verdict.NOT_APPLICABLE, reason(table, row));
        }
        if (undecided.isPresent()) {
            return unknown(undecided.get());
        }
        Reason outside = Reason.of("OUTSIDE_RENEWAL_WINDOW", Stage.APPLICABILITY, "No renewal packet is due yet.");
        Optional<NearMiss> miss = table == null
                ? Optional.empty()
                : table.nearest(
                        snapshot.facts(),
                        candidate -> !candidate.code("packet").orElse("").equals("BLOCK") && opens(candidate, offer));
        return new Refusal(
                Verdict.NOT_APPLICABLE,
                Stage.APPLICABILITY,
                List.of(outside),
                miss.map(near -> Explain.nearest(near, null)).orElse(null),
                miss.map(near -> Explain.counterfactuals(near, null)).orElse(List.of()),
                null);
    }
}
