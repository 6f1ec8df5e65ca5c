package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.context.Facts;
import io.proffer.engine.context.Fixed;
import io.proffer.engine.context.Term;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.TableEvaluator;
import io.proffer.rulesets.ShippedRulebook;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A scenario for every row of the tables on treatment, coverage and readiness. */
class TreatmentRowsTest {
    private static final Rulebook RULEBOOK = ShippedRulebook.get();

    /** Row id, what is known, and for a table where several rows may answer only that this one does. */
    private static final Map<String, String> SCENARIOS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "placement_and_path PTH-010",
                    "family=SEAT segment=SMB arrEur=49999 contractFlags= role=ADMIN placement=IN_APP_BANNER"),
            Map.entry(
                    "placement_and_path PTH-020",
                    "family=UPGRADE segment=SMB arrEur=14999 role=CHAMPION placement=IN_APP_BANNER"),
            Map.entry(
                    "placement_and_path PTH-030",
                    "family=UPGRADE segment=MID_MARKET arrEur=90000 contractFlags=MFN role=ADMIN placement=SELF_SERVE_BILLING"),
            Map.entry(
                    "placement_and_path PTH-040",
                    "family=UPGRADE segment=STRATEGIC contractFlags=CUSTOM_PAPER placement=CSM_WORKSPACE"),
            Map.entry(
                    "placement_and_path PTH-050",
                    "family=SEAT segment=SMB contractFlags=CUSTOM_PAPER placement=CSM_WORKSPACE"),
            Map.entry("placement_and_path PTH-060", "family=CARE contractFlags= placement=CSM_WORKSPACE"),
            Map.entry("placement_and_path PTH-090", "family=TRIAL contractFlags= placement=CSM_WORKSPACE"),
            Map.entry("placement_and_path PTH-110", "family=UPGRADE placement=EMAIL"),
            Map.entry("placement_and_path PTH-120", "family=UPGRADE placement=RENEWAL_PACKET"),
            Map.entry(
                    "success_story_selector STY-010",
                    "industry=MANUFACTURING segment=MID_MARKET role=ADMIN,USER targetPlan=BUSINESS objective=PASS_SECURITY_AUDIT storyConsent=GRANTED"),
            Map.entry(
                    "success_story_selector STY-020",
                    "industry=MANUFACTURING segment=SMB role=USER targetPlan=BUSINESS objective=SCALE_TEAM storyConsent=GRANTED"),
            Map.entry(
                    "success_story_selector STY-030",
                    "industry=FINANCE segment=ENTERPRISE role=SECURITY targetPlan=ENTERPRISE storyConsent=GRANTED"),
            Map.entry(
                    "success_story_selector STY-040",
                    "industry=HEALTHCARE segment=SMB targetPlan=TEAM objective=SCALE_TEAM storyConsent=GRANTED"),
            Map.entry(
                    "success_story_selector STY-050",
                    "industry=RETAIL segment=SMB targetPlan=TEAM objective=SCALE_TEAM storyConsent=GRANTED"),
            Map.entry("success_story_selector STY-900", "storyConsent=GRANTED"),
            Map.entry("feedback_rewards RWD-010", "participation12m=1 participationKind=INTERVIEW rewards12m=3"),
            Map.entry("feedback_rewards RWD-020", "participation12m=3 participationKind=SURVEY rewards12m=0"),
            Map.entry(
                    "feedback_rewards RWD-030",
                    "participation12m=1 participationKind=REFERENCE_CALL valueConfirmed=yes rewards12m=0"),
            Map.entry(
                    "feedback_rewards RWD-040",
                    "participation12m=1 participationKind=CASE_STUDY valueConfirmed=yes rewards12m=0"),
            Map.entry("feedback_rewards RWD-090", "participation12m=1 participationKind=INTERVIEW rewards12m=4"),
            Map.entry(
                    "provisioning_sla SLA-010",
                    "fulfilmentPath=SELF_SERVE changeType=SEAT dataMigration=NONE segment=SMB"),
            Map.entry(
                    "provisioning_sla SLA-020",
                    "fulfilmentPath=SELF_SERVE changeType=TIER_CHANGE dataMigration=NONE segment=SMB"),
            Map.entry(
                    "provisioning_sla SLA-030",
                    "fulfilmentPath=ASSISTED changeType=TIER_CHANGE dataMigration=ASSISTED segment=MID_MARKET"),
            Map.entry(
                    "provisioning_sla SLA-040",
                    "fulfilmentPath=ASSISTED changeType=TIER_CHANGE dataMigration=ASSISTED segment=ENTERPRISE"),
            Map.entry(
                    "provisioning_sla SLA-050",
                    "fulfilmentPath=ASSISTED changeType=TRIAL dataMigration=NONE segment=SMB"),
            Map.entry(
                    "provisioning_sla SLA-900",
                    "fulfilmentPath=ASSISTED changeType=SEAT dataMigration=NONE segment=SMB"),
            Map.entry(
                    "csm_coverage_and_care COV-010",
                    "potentialScore=70 arrEur=20000 churnRiskRatio=0.39 objectivesUnmet=2"),
            Map.entry(
                    "csm_coverage_and_care COV-020",
                    "potentialScore=70 arrEur=20000 churnRiskRatio=0.6 objectivesUnmet=0"),
            Map.entry(
                    "csm_coverage_and_care COV-030",
                    "potentialScore=40 arrEur=20000 churnRiskRatio=0.5 objectivesUnmet=2"),
            Map.entry(
                    "csm_coverage_and_care COV-040",
                    "potentialScore=70 arrEur=4999 churnRiskRatio=0.1 objectivesUnmet=2"),
            Map.entry(
                    "csm_coverage_and_care COV-050",
                    "potentialScore=39 arrEur=20000 churnRiskRatio=0.1 objectivesUnmet=2"),
            Map.entry(
                    "csm_coverage_and_care COV-090",
                    "potentialScore=39 arrEur=20000 churnRiskRatio=0.1 objectivesUnmet=1 family=CARE"),
            Map.entry(
                    "objections OBJ-010",
                    "offer=UPG_BUSINESS segment=MID_MARKET role=ECONOMIC_BUYER objectionCode=COST"),
            Map.entry("objections OBJ-020", "offer=UPG_BUSINESS segment=SMB role=ADMIN objectionCode=IMPLEMENTATION"),
            Map.entry("objections OBJ-030", "offer=UPG_ENTERPRISE role=SECURITY objectionCode=SECURITY_REVIEW"),
            Map.entry("objections OBJ-040", "offer=SEAT_TEAM_10 objectionCode=TRAINING"),
            Map.entry("objections OBJ-050", "offer=SEAT_TEAM_10 objectionCode=TIMING"),
            Map.entry("objections OBJ-060", "offer=SEAT_TEAM_10 objectionCode=NO_NEED"),
            Map.entry("ecosystem ECO-010", "integrationSignal=ATTEMPTED integrationKey=SALESFORCE targetPlan=BUSINESS"),
            Map.entry(
                    "ecosystem ECO-020",
                    "integrationSignal=USED integrationKey=SNOWFLAKE targetPlan=ENTERPRISE partnerKey=SNOWFLAKE"),
            Map.entry("ecosystem ECO-030", "integrationSignal=ATTEMPTED integrationKey=OKTA targetPlan=BUSINESS"),
            Map.entry("ecosystem ECO-040", "integrationSignal=USED integrationKey=SLACK targetPlan=BUSINESS"),
            Map.entry(
                    "ecosystem ECO-050",
                    "integrationSignal=USED integrationKey=MARKETPLACE_AWS targetPlan=ENTERPRISE partnerKey=AWS"),
            Map.entry("readiness_scorecard RDY-010", "maxNeedStrength=75"),
            Map.entry("readiness_scorecard RDY-020", "maxNeedStrength=74"),
            Map.entry("readiness_scorecard RDY-030", "adoptionScore=70"),
            Map.entry("readiness_scorecard RDY-040", "npsClass=PROMOTER role=CHAMPION"),
            Map.entry("readiness_scorecard RDY-050", "seatGrowth90dPct=15"),
            Map.entry("readiness_scorecard RDY-060", "healthBand=GREEN"),
            Map.entry("migration_roadmaps MIG-010", "offer=UPG_TEAM fulfilmentPath=ASSISTED"),
            Map.entry("migration_roadmaps MIG-020", "offer=UPG_BUSINESS fulfilmentPath=SELF_SERVE"),
            Map.entry("migration_roadmaps MIG-030", "offer=UPG_BUSINESS fulfilmentPath=DEAL_DESK"),
            Map.entry("migration_roadmaps MIG-040", "offer=UPG_ENTERPRISE fulfilmentPath=ASSISTED"),
            Map.entry("migration_roadmaps MIG-050", "offer=TRIAL_BUSINESS_14 fulfilmentPath=SELF_SERVE"),
            Map.entry("migration_roadmaps MIG-900", "offer=SEAT_TEAM_5 fulfilmentPath=SELF_SERVE"),
            Map.entry("growth_stories GRW-010", "seatGrowth90dPct=15 tenureMonths=12"),
            Map.entry("growth_stories GRW-020", "seatGrowth90dPct=5"),
            Map.entry("growth_stories GRW-030", "seatGrowth90dPct=5 tenureMonths=1")));

    @TestFactory
    Stream<DynamicTest> theRowAnswers() {
        return SCENARIOS.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey() + ": " + entry.getValue(), () -> {
                    String[] place = entry.getKey().split(" ");
                    TableEvaluator table = RULEBOOK.table(place[0]).orElseThrow();
                    List<String> hits = table.hits(facts(entry.getValue())).stream()
                            .map(Row::rowId)
                            .toList();
                    switch (table.table().hitPolicy()) {
                        case FIRST -> assertThat(hits).containsExactly(place[1]);
                        case PRIORITY -> assertThat(hits).startsWith(place[1]);
                        default -> assertThat(hits).contains(place[1]);
                    }
                }));
    }

    @Test
    void noRowIsWithoutAScenario() {
        Set<String> tables = SCENARIOS.keySet().stream()
                .map(key -> key.split(" ")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> rows = tables.stream()
                .flatMap(key -> RULEBOOK.table(key).orElseThrow().table().rows().stream()
                        .map(row -> key + " " + row.rowId()))
                .toList();

        assertThat(rows).containsExactlyInAnyOrderElementsOf(SCENARIOS.keySet());
    }

    @Test
    void nothingMatchesWhereNothingIsKnown() {
        Facts nothing = new Facts(RULEBOOK.vocabulary());

        for (String key : List.of("placement_and_path", "success_story_selector", "feedback_rewards", "objections")) {
            assertThat(RULEBOOK.table(key).orElseThrow().hits(nothing)).as(key).isEmpty();
        }
    }

    private static Facts facts(String text) {
        Facts facts = new Facts(RULEBOOK.vocabulary());
        for (String fact : text.split(" ")) {
            String[] pair = fact.split("=", 2);
            set(facts, RULEBOOK.vocabulary().get(pair[0]), pair[1]);
        }
        return facts;
    }

    private static void set(Facts facts, Term term, String value) {
        switch (term.type()) {
            case CODE -> facts.set(term.slot(), value);
            case CODES -> facts.set(term.slot(), value.isEmpty() ? List.of() : List.of(value.split(",")));
            case YES_NO -> facts.set(term.slot(), Fixed.of(value.equals("yes")));
            default -> facts.set(term.slot(), Fixed.of(new BigDecimal(value)));
        }
    }
}
