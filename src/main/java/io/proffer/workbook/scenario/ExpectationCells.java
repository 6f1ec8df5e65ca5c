package io.proffer.workbook.scenario;

import io.proffer.engine.verdict.Verdict;
import io.proffer.scenarios.Expectation;
import io.proffer.scenarios.PriceFigure;
import io.proffer.scenarios.Wanted;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the cells under EXPECT say together: rows of one table, or the end of one offer; anything else is a fault. */
final class ExpectationCells {
    private static final String NONE = "none";
    private static final Map<PriceFigure, ScenarioHeading> PRICES = Map.of(
            PriceFigure.RECURRING_YEAR, ScenarioHeading.RECURRING_YEAR,
            PriceFigure.UNIT_AMOUNT, ScenarioHeading.UNIT_AMOUNT,
            PriceFigure.DISCOUNT_PCT, ScenarioHeading.DISCOUNT_PCT);

    private final ScenarioDraft draft;

    ExpectationCells(ScenarioDraft draft) {
        this.draft = draft;
    }

    /** The expectation, empty when a fault was reported. */
    Optional<Expectation> read() {
        boolean ofTable = says(ScenarioHeading.TABLE, ScenarioHeading.ROWS);
        boolean ofOffer = says(
                ScenarioHeading.OFFER,
                ScenarioHeading.VERDICT,
                ScenarioHeading.REASON,
                ScenarioHeading.RECURRING_YEAR,
                ScenarioHeading.UNIT_AMOUNT,
                ScenarioHeading.DISCOUNT_PCT);
        if (ofTable && ofOffer) {
            return refused(
                    "TWO_EXPECTATIONS",
                    "expects rows of a table and the end of an offer. Make two rows of it: 'Table' with 'Rows hit', and"
                            + " 'Offer' with 'Verdict', 'Reason' or a price.");
        }
        if (ofTable) {
            return rowsHit();
        }
        return ofOffer
                ? offerEnds()
                : refused(
                        "NO_EXPECTATION",
                        "expects nothing. Fill 'Table' and 'Rows hit' ('none' when no row may answer), or 'Offer' and"
                                + " 'Verdict', 'Reason' or a price.");
    }

    private boolean says(ScenarioHeading... headings) {
        return Stream.of(headings).anyMatch(heading -> draft.cell(heading, Object.class) != null);
    }

    private Optional<Expectation> refused(String code, String problem) {
        draft.refuse(code, "Row " + draft.number() + " " + problem);
        return Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private Optional<Expectation> rowsHit() {
        @Nullable Wanted<String> table = draft.cell(ScenarioHeading.TABLE, String.class);
        @Nullable Wanted<Object> rows = draft.cell(ScenarioHeading.ROWS, Object.class);
        if (table == null || rows == null) {
            return refused(
                    "NO_EXPECTATION",
                    "has only one of 'Table' and 'Rows hit'. Fill both; 'none' when no row may answer.");
        }
        List<String> ids = (List<String>) rows.value();
        boolean none = ids.size() == 1 && ids.get(0).equalsIgnoreCase(NONE);
        return Optional.of(new Expectation.RowsHit(table, new Wanted<>(none ? List.of() : ids, rows.cell())));
    }

    private Optional<Expectation> offerEnds() {
        @Nullable Wanted<String> offer = draft.cell(ScenarioHeading.OFFER, String.class);
        @Nullable Wanted<String> verdict = draft.cell(ScenarioHeading.VERDICT, String.class);
        @Nullable Wanted<String> reason = draft.cell(ScenarioHeading.REASON, String.class);
        Map<PriceFigure, Wanted<BigDecimal>> prices = prices();
        if (offer == null) {
            return refused("NO_EXPECTATION", "names no offer. Fill 'Offer' beside what it must come to.");
        }
        if (verdict == null && reason == null && prices.isEmpty()) {
            return refused(
                    "NO_EXPECTATION",
                    "says nothing about '" + offer.value() + "'. Fill 'Verdict', 'Reason' or a price.");
        }
        Wanted<Verdict> end = verdict == null ? null : new Wanted<>(Verdict.valueOf(verdict.value()), verdict.cell());
        return Optional.of(new Expectation.OfferEnds(offer, end, reason, prices));
    }

    private Map<PriceFigure, Wanted<BigDecimal>> prices() {
        Map<PriceFigure, Wanted<BigDecimal>> prices = new EnumMap<>(PriceFigure.class);
        PRICES.forEach((figure, heading) -> {
            @Nullable Wanted<BigDecimal> price = draft.cell(heading, BigDecimal.class);
            if (price != null) {
                prices.put(figure, price);
            }
        });
        return prices;
    }
}
