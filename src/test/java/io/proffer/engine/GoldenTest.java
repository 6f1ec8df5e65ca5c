package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.memory.ResponseCount;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.RowRef;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The worked example of the policy: Robo Manufacturing on 2 March 2026, to the digit. */
class GoldenTest {
    /** Presentations and acceptances in 180 days, as the example gives them. */
    private static final Memory HISTORY = Memory.NONE.withResponses(List.of(
            new ResponseCount("SEAT", "MID_MARKET", 160, 40),
            new ResponseCount("UPG_BUSINESS", "MID_MARKET", 120, 18)));

    private final Deciding deciding = Deciding.withShippedRulebook();

    @Test
    void seatsComeFirst() {
        Proposition seats = proposition(deciding.golden(HISTORY), "SEAT_TEAM_10");

        assertThat(seats.rank()).isEqualTo(1);
        assertThat(rows(seats.why())).containsExactly("SEAT-020");
        assertThat(seats.seatsDelta()).isEqualTo(10);
        assertThat(seats.quote().totals().incrementalYear1().amount()).isEqualTo(2_736_00);
        assertThat(seats.valueCase().benefit().base().amount()).isEqualTo(5_040_00);
        assertThat(seats.valueCase().roiPct().base()).isEqualByComparingTo("84.2");
        assertThat(seats.valueCase().roiPct().low()).isEqualByComparingTo("28.9");
        assertThat(seats.valueCase().roiPct().high()).isEqualByComparingTo("121.1");
        assertThat(seats.valueCase().paybackMonths().base()).isEqualTo(7);
        assertScore(seats, "0.2444", "1.30", "0.3916", "1.00", "0.1244");
    }

    @Test
    void theUpgradeComesSecond() {
        Proposition upgrade = proposition(deciding.golden(HISTORY), "UPG_BUSINESS");

        assertThat(upgrade.rank()).isEqualTo(2);
        assertThat(rows(upgrade.why())).containsExactlyInAnyOrder("GAP-010", "GAP-020", "USE-020");
        assertThat(upgrade.quote().target().recurringYear().amount()).isEqualTo(27_565_20);
        assertThat(upgrade.quote().deltaArr().amount()).isEqualTo(10_602_00);
        assertThat(upgrade.quote().step().upliftPct()).isEqualByComparingTo(new BigDecimal("62.5").setScale(1));
        assertThat(upgrade.quote().step().row().rowId()).isEqualTo("SHK-020");
        assertThat(upgrade.valueCase().benefit().base().amount()).isEqualTo(17_515_20);
        assertThat(upgrade.valueCase().cost().amount()).isEqualTo(11_802_00);
        assertThat(upgrade.valueCase().roiPct().low()).isEqualByComparingTo("3.9");
        assertThat(upgrade.valueCase().roiPct().base()).isEqualByComparingTo("48.4");
        assertThat(upgrade.valueCase().roiPct().high()).isEqualByComparingTo("78.1");
        assertThat(upgrade.valueCase().paybackMonths().low()).isEqualTo(12);
        assertThat(upgrade.valueCase().paybackMonths().base()).isEqualTo(9);
        assertThat(upgrade.valueCase().paybackMonths().high()).isEqualTo(7);
        assertScore(upgrade, "0.1457", "1.25", "0.4057", "1.10", "0.0813");
    }

    @Test
    void theUpgradeIsProratedToTheDay() {
        var proration =
                proposition(deciding.golden(HISTORY), "UPG_BUSINESS").quote().proration();

        assertThat(proration.creditUnused().amount()).isEqualTo(9_294_90);
        assertThat(proration.chargeRemaining().amount()).isEqualTo(15_104_22);
        assertThat(proration.net().amount()).isEqualTo(5_809_32);
    }

    @Test
    void theOthersAreRefusedWithTheirReason() {
        Decision decision = deciding.golden(HISTORY);

        CandidateEvaluation annual = rejected(decision, "SWITCH_ANNUAL");
        assertThat(annual.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(codes(annual)).containsExactly("ALREADY_ANNUAL");
        assertThat(annual.matchedRows()).extracting(RowRef::rowId).containsExactly("ANN-000");

        CandidateEvaluation trial = rejected(decision, "TRIAL_BUSINESS_14");
        assertThat(trial.verdict()).isEqualTo(Verdict.EXCLUDED_BY_STACKING);
        assertThat(trial.matchedRows()).extracting(RowRef::rowId).contains("TRL-040");

        CandidateEvaluation loyalty = rejected(decision, "LOYALTY_24M");
        assertThat(loyalty.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(codes(loyalty)).containsExactly("OUTSIDE_RENEWAL_WINDOW");
    }

    @Test
    void enterpriseSaysHowNearItIs() {
        CandidateEvaluation enterprise = rejected(deciding.golden(HISTORY), "UPG_ENTERPRISE");

        assertThat(enterprise.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(enterprise.stage()).isEqualTo(Stage.APPLICABILITY);
        assertThat(codes(enterprise)).containsExactly("NO_NEED_SIGNAL");
        assertThat(enterprise.nearestRow().rowId()).isEqualTo("GAP-040");
        assertThat(enterprise.nearestRow().failedCells()).singleElement().satisfies(cell -> {
            assertThat(cell.column()).isEqualTo("gateHits30d");
            assertThat(cell.operator()).isEqualTo(">=");
            assertThat(cell.expected()).isEqualTo(new BigDecimal("10"));
            assertThat(cell.actual()).isEqualTo(new BigDecimal("3"));
            assertThat(cell.cell()).startsWith("feature_gap!");
        });
        assertThat(enterprise.counterfactuals())
                .containsExactly("7 more gate hits in 30 days on SCIM: gateHits30d(SCIM) ≥ 10 (now 3)");
    }

    @Test
    void anOpenEscalationPutsCareFirst() {
        Decision before = deciding.golden(HISTORY);
        Decision after =
                deciding.golden(HISTORY, account -> block(account, "support").put("openEscalations", 1));

        assertThat(after.propositions()).extracting(Proposition::offerKey).containsExactly("CARE_EXEC_CHECKIN");
        for (String key : List.of("SEAT_TEAM_10", "UPG_BUSINESS", "TRIAL_BUSINESS_14")) {
            CandidateEvaluation blocked = rejected(after, key);
            assertThat(blocked.verdict()).isEqualTo(Verdict.NOT_SUITABLE);
            assertThat(codes(blocked)).containsExactly("OPEN_ESCALATION");
            assertThat(blocked.matchedRows()).extracting(RowRef::rowId).contains("CARE-020");
        }
        assertThat(changed(before, after))
                .containsOnlyKeys("SEAT_TEAM_10", "UPG_BUSINESS", "TRIAL_BUSINESS_14", "CARE_EXEC_CHECKIN");
    }

    @Test
    void dormantSeatsAreCleanedUpBeforeSeatsAreSold() {
        Decision before = deciding.golden(HISTORY);
        Decision after =
                deciding.golden(HISTORY, account -> block(account, "engagement").put("dormantSeatsPct", 27));

        assertThat(proposition(after, "EDU_SEAT_CLEANUP").score()).isNull();
        CandidateEvaluation seats = rejected(after, "SEAT_TEAM_10");
        assertThat(seats.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(codes(seats)).containsExactly("DORMANT_SEATS_FIRST");
        assertThat(changed(before, after)).containsOnlyKeys("SEAT_TEAM_10", "EDU_SEAT_CLEANUP");
    }

    @Test
    void dormantSeatsAreNoReasonAgainstAnUpgradeThatNobodyNeeds() {
        Decision decision = deciding.golden(Memory.NONE, account -> {
            block(account, "engagement").put("dormantSeatsPct", 27);
            ArrayNode entitlements = (ArrayNode) block(account, "usage").get("entitlements");
            JsonNode calls = StreamSupport.stream(entitlements.spliterator(), false)
                    .filter(each -> each.path("featureKey").asText().equals("API_CALLS"))
                    .findFirst()
                    .orElseThrow();
            entitlements.removeAll().add(((ObjectNode) calls).put("periodsOverWarn", 1));
        });

        CandidateEvaluation upgrade = rejected(decision, "UPG_BUSINESS");
        assertThat(upgrade.nearestRow().table()).isNotEqualTo("seat_expansion");
        assertThat(codes(upgrade)).containsExactly("NO_NEED_SIGNAL");
        assertThat(codes(rejected(decision, "SEAT_TEAM_10"))).containsExactly("DORMANT_SEATS_FIRST");
    }

    private static void assertScore(Proposition proposition, String p, String c, String v, String l, String score) {
        assertThat(proposition.scoreBreakdown().p()).isEqualByComparingTo(p);
        assertThat(proposition.scoreBreakdown().c()).isEqualByComparingTo(c);
        assertThat(proposition.scoreBreakdown().v()).isEqualByComparingTo(v);
        assertThat(proposition.scoreBreakdown().l()).isEqualByComparingTo(l);
        assertThat(proposition.score()).isEqualByComparingTo(score);
    }

    private static ObjectNode block(ObjectNode account, String name) {
        return (ObjectNode) account.get(name);
    }

    private static Proposition proposition(Decision decision, String offer) {
        return decision.propositions().stream()
                .filter(one -> one.offerKey().equals(offer))
                .findFirst()
                .orElseThrow(() -> new AssertionError(offer + " is not proposed: " + decision.rejected()));
    }

    private static CandidateEvaluation rejected(Decision decision, String offer) {
        return decision.rejected().stream()
                .filter(one -> one.offerKey().equals(offer))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(CandidateEvaluation candidate) {
        return candidate.reasons().stream().map(Reason::code).toList();
    }

    private static List<String> rows(List<Reason> why) {
        return why.stream().map(reason -> reason.ref().rowId()).toList();
    }

    /** Offers whose verdict differs, with both verdicts. */
    private static Map<String, String> changed(Decision before, Decision after) {
        Map<String, String> verdicts = verdicts(before);
        Map<String, String> changed = new TreeMap<>();
        verdicts(after).forEach((offer, verdict) -> {
            if (!verdict.equals(verdicts.get(offer))) {
                changed.put(offer, verdicts.get(offer) + " -> " + verdict);
            }
        });
        return changed;
    }

    private static Map<String, String> verdicts(Decision decision) {
        Map<String, String> verdicts = new TreeMap<>();
        decision.propositions().forEach(one -> verdicts.put(one.offerKey(), "SELECTED"));
        decision.rejected()
                .forEach(one -> verdicts.put(one.offerKey(), one.verdict().name()));
        return verdicts;
    }
}
