package io.proffer.engine.snapshot;

import io.proffer.engine.account.Account;
import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.context.BlockFacts;
import io.proffer.engine.context.Facts;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.engine.verdict.Docket;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.RowRef;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How old facts may be for which offers (DT-28). Stale or missing facts close selling; they never close care. A trial is
 * applicable when an upgrade to its plan is, so what closes the upgrade closes the trial.
 */
final class Freshness {
    private static final String TABLE = "freshness";

    private Freshness() {}

    static List<BlockAge> ages(Account account, Instant asOf) {
        return List.of(
                age("usage", account.usage() == null ? null : account.usage().asOf(), asOf),
                age(
                        "engagement",
                        account.engagement() == null
                                ? null
                                : account.engagement().asOf(),
                        asOf),
                age(
                        "support",
                        account.support() == null ? null : account.support().asOf(),
                        asOf),
                age(
                        "sentiment",
                        account.sentiment() == null ? null : account.sentiment().asOf(),
                        asOf),
                age("health", account.health() == null ? null : account.health().asOf(), asOf),
                age(
                        "commercial",
                        account.commercial() == null
                                ? null
                                : account.commercial().asOf(),
                        asOf));
    }

    private static BlockAge age(String block, @Nullable Instant asOf, Instant now) {
        return new BlockAge(block, asOf, asOf == null ? null : Duration.between(asOf, now));
    }

    /** The account without the blocks that are too old and, by their row, count as unknown. */
    static Account forgetStale(Account account, List<BlockAge> blocks, Rulebook rulebook) {
        Optional<TableEvaluator> table = rulebook.table(TABLE);
        if (table.isEmpty()) {
            return account;
        }
        Account fresh = account;
        List<BlockAge> suspects = suspects(blocks, table.get());
        if (suspects.isEmpty()) {
            return account;
        }
        Facts facts = new Facts(rulebook.vocabulary());
        for (BlockAge block : suspects) {
            Row row = row(block, facts, table.get(), rulebook);
            if (row != null && treatsAsUnknown(row) && block.exceeds(maxAge(row))) {
                fresh = fresh.without(block.block());
            }
        }
        return fresh;
    }

    /** Blocks that some row may find missing or too old; most accounts have none. */
    private static List<BlockAge> suspects(List<BlockAge> blocks, TableEvaluator table) {
        Duration shortest = shortest(table.table().rows());
        List<BlockAge> suspects = new ArrayList<>(blocks.size());
        for (BlockAge block : blocks) {
            if (block.exceeds(shortest)) {
                suspects.add(block);
            }
        }
        return suspects;
    }

    private static Duration shortest(List<Row> rows) {
        @Nullable Duration shortest = null;
        for (Row row : rows) {
            Duration maxAge = maxAge(row);
            if (shortest == null || maxAge.compareTo(shortest) < 0) {
                shortest = maxAge;
            }
        }
        return shortest == null ? Duration.ZERO : shortest;
    }

    private static @Nullable Row row(BlockAge block, Facts facts, TableEvaluator table, Rulebook rulebook) {
        rulebook.binder().bind(facts, "block", new BlockFacts(block.block()));
        return table.first(facts);
    }

    private static boolean treatsAsUnknown(Row row) {
        return row.code("onStale").orElse("").equals("TREAT_UNKNOWN");
    }

    private static Duration maxAge(Row row) {
        return row.duration("maxAge").orElse(Duration.ZERO);
    }

    /** Refuses offers whose facts are too old or missing; the others stand. */
    static List<Offer> fresh(Snapshot snapshot, List<Offer> offers, Docket docket) {
        Optional<TableEvaluator> table = snapshot.rulebook().table(TABLE);
        List<BlockAge> suspects = table.map(t -> suspects(snapshot.blocks(), t)).orElse(List.of());
        if (suspects.isEmpty()) {
            return offers;
        }
        List<Offer> standing = new ArrayList<>(offers.size());
        Map<Cause, Refusal> told = new HashMap<>();
        for (Offer offer : offers) {
            Refusal refusal = null;
            for (Offer fit : asFreshAs(offer, snapshot.rulebook().catalog())) {
                refusal = refusal == null ? refuse(snapshot, fit, suspects, table.get(), told) : refusal;
            }
            if (refusal == null) {
                standing.add(offer);
            } else {
                docket.refuse(offer, refusal);
            }
        }
        snapshot.bind("block", null);
        snapshot.bind("offer", null);
        return standing;
    }

    private static List<Offer> asFreshAs(Offer offer, Catalog catalog) {
        if (offer.family() != OfferFamily.TRIAL || offer.toPlan() == null) {
            return List.of(offer);
        }
        return catalog.offers().values().stream()
                .filter(other -> other == offer
                        || other.family() == OfferFamily.UPGRADE
                                && offer.toPlan().equals(other.toPlan()))
                .toList();
    }

    /** A block that is too old for a row: the same words for every offer it closes. */
    private record Cause(String block, String rowId) {}

    private static @Nullable Refusal refuse(
            Snapshot snapshot, Offer offer, List<BlockAge> suspects, TableEvaluator table, Map<Cause, Refusal> told) {
        snapshot.bind(offer);
        for (BlockAge block : suspects) {
            Row row = row(block, snapshot.facts(), table, snapshot.rulebook());
            if (row != null && !treatsAsUnknown(row) && block.exceeds(maxAge(row))) {
                return told.computeIfAbsent(
                        new Cause(block.block(), row.rowId()),
                        cause -> refusal(block, maxAge(row), RowRef.of(table.table(), row)));
            }
        }
        return null;
    }

    private static Refusal refusal(BlockAge block, Duration maxAge, RowRef ref) {
        Map<String, Object> params = new LinkedHashMap<>();
        params.put("block", block.block());
        params.put("maxAge", maxAge.toDays() > 0 ? "P" + maxAge.toDays() + "D" : maxAge.toString());
        if (block.asOf() == null) {
            Reason missing = new Reason(
                    "UNKNOWN_FACT",
                    Stage.CONTEXT,
                    params,
                    "The " + block.block() + " facts are missing; send the block to close the gap.",
                    ref);
            return Refusal.of(Verdict.NOT_ELIGIBLE, missing);
        }
        params.put("asOf", block.asOf().toString());
        String text = "The " + block.block() + " facts of " + block.asOf() + " are older than " + params.get("maxAge")
                + "; send newer ones.";
        return Refusal.of(Verdict.NOT_ELIGIBLE, new Reason("STALE_CONTEXT", Stage.CONTEXT, params, text, ref));
    }
}
