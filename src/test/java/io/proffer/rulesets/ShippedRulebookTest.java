package io.proffer.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.catalog.BillingInterval;
import io.proffer.engine.catalog.Catalog;
import io.proffer.engine.catalog.Money;
import io.proffer.engine.catalog.Offer;
import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.TableSchema;
import io.proffer.engine.context.TermType;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.rulebook.compile.RulebookCompiler;
import io.proffer.engine.table.ConditionCell;
import io.proffer.engine.table.DecisionTable;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The policy as shipped: the rows of the specification, cell by cell. */
class ShippedRulebookTest {
    private static Rulebook rulebook;

    @BeforeAll
    static void load() {
        LoadResult result = loader().load(Path.of("rules"), Path.of("decision-tables"));
        if (result instanceof LoadResult.Refused refused) {
            assertThat(refused.faults()).isEmpty();
        }
        LoadResult.Loaded loaded = (LoadResult.Loaded) result;
        assertThat(loaded.notices()).isEmpty();
        rulebook = loaded.rulebook();
    }

    @Test
    void everyTableOfTheVocabularyIsThere() {
        assertThat(rulebook.tables().stream().map(evaluator -> evaluator.table().key()))
                .containsExactlyElementsOf(rulebook.vocabulary().schemas().stream()
                        .map(TableSchema::key)
                        .toList());
    }

    @Test
    void everyRowOfTheSpecificationIsThereWithItsValues() throws IOException {
        String expected =
                new String(getClass().getResourceAsStream("sample-rows.txt").readAllBytes(), StandardCharsets.UTF_8);

        String actual = Stream.of(
                        "plan_limits",
                        "usage_soft_push",
                        "seat_expansion",
                        "feature_gap",
                        "annual_switch",
                        "trial_eligibility",
                        "renewal_packet",
                        "care_suppression",
                        "contact_limits",
                        "suppression_after_outcome",
                        "discount_grid",
                        "discount_controls",
                        "renewal_terms",
                        "loyalty_multi_year",
                        "bundles",
                        "price_shock_guard",
                        "roi_parameters",
                        "ranking",
                        "freshness",
                        "readiness_scorecard",
                        "placement_and_path",
                        "success_story_selector",
                        "ecosystem",
                        "provisioning_sla",
                        "csm_coverage_and_care",
                        "feedback_rewards",
                        "objections",
                        "holdout",
                        "budgets")
                .map(key -> rulebook.table(key).map(TableEvaluator::table).orElseThrow())
                .flatMap(ShippedRulebookTest::lines)
                .collect(Collectors.joining("\n", "", "\n"));

        assertThat(actual).isEqualTo(expected);
    }

    @Test
    void everyRowHasAnOwnerAndADayOfReview() {
        assertThat(rulebook.tables().stream().flatMap(evaluator -> evaluator.table().rows().stream()))
                .allSatisfy(row -> {
                    assertThat(row.meta().owner()).isNotBlank();
                    assertThat(row.meta().reviewBy()).isNotNull();
                });
    }

    @Test
    void everyTableSaysThatItsFiguresAreSamples() {
        assertThat(rulebook.tables())
                .allSatisfy(evaluator ->
                        assertThat(evaluator.table().purpose()).endsWith("Sample data: plausible, invented."));
    }

    @Test
    void thePriceListIsTheOneOfTheSpecification() {
        assertThat(price("TEAM", BillingInterval.YEAR, "EUR")).contains(new Money(2400, "EUR"));
        assertThat(price("BUSINESS", BillingInterval.MONTH, "EUR")).contains(new Money(4700, "EUR"));
        assertThat(price("STARTER", BillingInterval.YEAR, "EUR")).contains(new Money(1250, "EUR"));
        for (String plan : rulebook.catalog().plans().keySet()) {
            for (String currency : List.of("EUR", "USD", "GBP")) {
                long month = price(plan, BillingInterval.MONTH, currency)
                        .orElseThrow()
                        .amount();
                long year = price(plan, BillingInterval.YEAR, currency)
                        .orElseThrow()
                        .amount();
                assertThat(year * 100 / month).as("%s %s", plan, currency).isBetween(80L, 90L);
            }
        }
    }

    @Test
    void plansLeadWhereTheSpecificationSays() {
        Catalog catalog = rulebook.catalog();

        assertThat(catalog.plans().keySet()).containsExactly("STARTER", "TEAM", "BUSINESS", "ENTERPRISE");
        assertThat(catalog.plans().get("STARTER").upgradeTargets()).containsExactly("TEAM", "BUSINESS");
        assertThat(catalog.plans().get("TEAM").upgradeTargets()).containsExactly("BUSINESS", "ENTERPRISE");
        assertThat(catalog.plans().values().stream().map(plan -> plan.minSeats()))
                .containsExactly(1, 5, 20, 50);
        assertThat(catalog.limits())
                .hasSize(catalog.plans().size() * catalog.features().size());
    }

    @Test
    void upgradesAndTrialsExcludeEachOther() {
        assertThat(rulebook.catalog().offers().values().stream()
                        .filter(offer -> offer.toPlan() != null)
                        .map(Offer::exclusiveGroup))
                .hasSize(11)
                .containsOnly("TIER_CHANGE");
        assertThat(rulebook.catalog().offers().get("SEAT_TEAM_10").exclusiveGroup())
                .isNull();
    }

    @Test
    void everyOfferHasAWayOut() {
        assertThat(rulebook.catalog().offers().values()).hasSize(25).allSatisfy(offer -> {
            assertThat(offer.decline()).isNotBlank();
            assertThat(offer.outcome()).isNotBlank();
            assertThat(offer.propositionTtl()).isEqualTo(Duration.ofDays(30));
        });
    }

    @Test
    void theCopiesInTheProgramServeWhereNoFolderIs() {
        LoadResult copies = loader().load(Path.of("no-such-folder"), Path.of("no-such-folder"));

        assertThat(copies)
                .isInstanceOfSatisfying(
                        LoadResult.Loaded.class,
                        loaded -> assertThat(loaded.rulebook().hash()).isEqualTo(rulebook.hash()));
    }

    private static RulebookLoader loader() {
        return new RulebookLoader(new RulebookCompiler());
    }

    private static Optional<Money> price(String plan, BillingInterval interval, String currency) {
        return rulebook.catalog().price(plan, interval, currency, "EU").map(price -> price.unitPerMonth());
    }

    private static Stream<String> lines(DecisionTable table) {
        return table.rows().stream().map(row -> table.key() + " " + row.rowId() + ": " + line(table, row));
    }

    private static String line(DecisionTable table, Row row) {
        String when = row.conditions().stream()
                .map(ConditionCell::text)
                .map(text -> text.isEmpty() ? "-" : text)
                .collect(Collectors.joining(" | "));
        String then = table.outputs().stream()
                .map(column -> text(row.outputs().get(column.term().key())))
                .collect(Collectors.joining(" | "));
        return when + " => " + then;
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        if (value instanceof Duration duration) {
            return Fixed.text(TermType.DURATION, Fixed.of(duration));
        }
        if (value instanceof List<?> codes) {
            return codes.stream().map(String::valueOf).collect(Collectors.joining(", "));
        }
        return value == null ? "-" : value.toString();
    }
}
