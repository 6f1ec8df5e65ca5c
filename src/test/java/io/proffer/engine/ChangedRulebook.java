package io.proffer.engine;

import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.catalog.Price;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Condition;
import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.IndexedTables;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.rulesets.ShippedRulebook;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The shipped rulebook with a change, for tests of what a change does. */
final class ChangedRulebook {
    private ChangedRulebook() {}

    /** With other outputs in one row; a null value clears the cell. */
    static Rulebook withOutputs(String table, String rowId, Map<String, Object> outputs) {
        return with(table, row -> row.rowId().equals(rowId) ? said(row, outputs) : row, row -> true);
    }

    /** With one row that matches whatever it is asked, and has other outputs. */
    static Rulebook withRowForAll(String table, String rowId, Map<String, Object> outputs) {
        return with(table, row -> row.rowId().equals(rowId) ? said(forAll(row), outputs) : row, row -> true);
    }

    private static Row forAll(Row row) {
        ConditionCell any = new ConditionCell(new Condition.Any(), "");
        return new Row(
                row.rowId(),
                row.number(),
                Collections.nCopies(row.conditions().size(), any),
                row.outputs(),
                row.meta());
    }

    /** With only some rows of a table. */
    static Rulebook withRows(String table, Predicate<Row> kept) {
        return with(table, row -> row, kept);
    }

    /** Without one offer of the catalogue. */
    static Rulebook withoutOffer(String offerKey) {
        Rulebook shipped = ShippedRulebook.get();
        Map<String, Offer> offers = new LinkedHashMap<>(shipped.catalog().offers());
        offers.remove(offerKey);
        Catalog catalog = shipped.catalog();
        Catalog smaller = new Catalog(
                catalog.plans(),
                catalog.features(),
                catalog.limits(),
                catalog.prices(),
                offers,
                catalog.placements(),
                catalog.services(),
                catalog.fxRates());
        return rulebook(smaller, List.copyOf(shipped.tables()));
    }

    /** With every price of the list a tenth higher. */
    static Rulebook withHigherPrices() {
        Rulebook shipped = ShippedRulebook.get();
        Catalog catalog = shipped.catalog();
        List<Price> higher = catalog.prices().stream()
                .map(price -> new Price(
                        price.planKey(),
                        price.interval(),
                        price.currency(),
                        price.region(),
                        new Money(price.unitPerMonth().amount() * 11 / 10, price.currency()),
                        price.perSeat(),
                        price.rowId()))
                .toList();
        Catalog dearer = new Catalog(
                catalog.plans(),
                catalog.features(),
                catalog.limits(),
                higher,
                catalog.offers(),
                catalog.placements(),
                catalog.services(),
                catalog.fxRates());
        return rulebook(dearer, List.copyOf(shipped.tables()));
    }

    /** Without any placement. */
    static Rulebook withoutPlacements() {
        Catalog catalog = ShippedRulebook.get().catalog();
        Catalog nowhere = new Catalog(
                catalog.plans(),
                catalog.features(),
                catalog.limits(),
                catalog.prices(),
                catalog.offers(),
                Map.of(),
                catalog.services(),
                catalog.fxRates());
        return rulebook(nowhere, List.copyOf(ShippedRulebook.get().tables()));
    }

    private static Rulebook with(String key, UnaryOperator<Row> change, Predicate<Row> kept) {
        Rulebook shipped = ShippedRulebook.get();
        List<DecisionTable> tables = new ArrayList<>();
        for (TableEvaluator evaluator : shipped.tables()) {
            DecisionTable table = evaluator.table();
            tables.add(table.key().equals(key) ? changed(table, change, kept) : table);
        }
        return rulebook(shipped.catalog(), IndexedTables.of(shipped.vocabulary(), tables));
    }

    private static DecisionTable changed(DecisionTable table, UnaryOperator<Row> change, Predicate<Row> kept) {
        return table.with(table.rows().stream().filter(kept).map(change).toList());
    }

    private static Row said(Row row, Map<String, Object> said) {
        Map<String, Object> outputs = new LinkedHashMap<>(row.outputs());
        outputs.putAll(said);
        return new Row(row.rowId(), row.number(), row.conditions(), outputs, row.meta());
    }

    private static Rulebook rulebook(Catalog catalog, List<TableEvaluator> evaluators) {
        Rulebook shipped = ShippedRulebook.get();
        Map<String, TableEvaluator> tables = new LinkedHashMap<>();
        evaluators.forEach(table -> tables.put(table.table().key(), table));
        return new Rulebook("rls_changed", "sha256:changed", shipped.vocabulary(), catalog, tables, shipped.rules());
    }
}
