package io.proffer.accounts;

import static io.proffer.accounts.GoldenAccount.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.engine.account.Account;
import io.proffer.json.MergePatch;
import io.proffer.json.Problem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContradictionTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {'engagement':{'seatUtilizationPct':50}}          | /engagement/seatUtilizationPct | /subscription/seatsLicensed
            {'engagement':{'seatUtilizationPct':50},'subscription':{'seatsLicensed':0,'mrr':null,'arr':null}} | /engagement/seatUtilizationPct | /subscription/seatsLicensed
            {'sentiment':{'npsClass':'DETRACTOR'}}            | /sentiment/npsClass            | /sentiment/npsScore
            {'health':{'band':'RED'}}                         | /health/band                   | /health/score
            {'tenureMonths':5}                                | /tenureMonths                  | /customerSince
            {'subscription':{'daysToRenewal':20}}             | /subscription/daysToRenewal    | /subscription/termEndOn
            {'subscription':{'mrr':{'amount':100000,'currency':'EUR'}}} | /subscription/arr | /subscription/mrr
            {'subscription':{'mrr':{'amount':141360,'currency':'USD'}}} | /subscription/mrr/currency | /subscription/unitPrice
            {'subscription':{'termStartOn':'2027-01-01'}}     | /subscription/termEndOn        | /subscription/termStartOn
            """)
    void twoFiguresThatCannotBothBeTrueAreNamed(String change, String one, String other) {
        List<Problem> problems = rejected(AccountReader.read(golden(change), NOW));
        assertThat(problems.get(0).code()).isEqualTo("CONTRADICTION");
        assertThat(problems.get(0).pointer()).isEqualTo(one);
        assertThat(problems.get(0).message()).contains(one).contains(other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'engagement':{'seatUtilizationPct':96.3}}",
                "{'tenureMonths':21}",
                "{'subscription':{'daysToRenewal':200}}",
                "{'subscription':{'daysToRenewal':201}}",
                "{'subscription':{'mrr':{'amount':141360,'currency':'EUR'}}}",
            })
    void aFigureThatAgreesWithinItsToleranceIsAccepted(String change) {
        assertThat(AccountReader.read(golden(change), NOW)).isInstanceOf(AccountReading.Accepted.class);
    }

    @Test
    void utilisationIsComparedFeatureByFeature() {
        ObjectNode document = GoldenAccount.document();
        ((ObjectNode) document.at("/usage/entitlements/0")).put("utilizationPct", 12);
        Problem problem = rejected(AccountReader.read(document, NOW)).get(0);
        assertThat(problem.pointer()).isEqualTo("/usage/entitlements/0/utilizationPct");
        assertThat(problem.message()).contains("is 12,").contains("gives 88.00");
    }

    @Test
    void aFigureThatWasRightWhenWrittenStaysAcceptableLater() {
        JsonNode document = golden("{'tenureMonths':20,'subscription':{'daysToRenewal':200}}");
        assertThat(AccountReader.read(document, NOW.plusSeconds(400L * 86_400)))
                .isInstanceOf(AccountReading.Accepted.class);
    }

    @Test
    void aPatchLetsTheFiguresThatFollowGiveWay() {
        Account account = accepted(patch("{'subscription':{'seatsLicensed':100},'health':{'score':40}}"));
        assertThat(account.engagement().seatUtilizationPct()).isNull();
        assertThat(account.health().band()).isNull();
        assertThat(account.sentiment().npsClass()).isNotNull();
    }

    @Test
    void aPatchThatContradictsItselfIsRefused() {
        List<Problem> problems = rejected(patch("{'health':{'score':40,'band':'GREEN'}}"));
        assertThat(problems).extracting(Problem::pointer).containsExactly("/health/band");
    }

    @Test
    void aPatchedFigureThatContradictsTheStoredOneIsRefused() {
        assertThat(rejected(patch("{'health':{'band':'RED'}}"))).hasSize(1);
    }

    @Test
    void aPatchedYearLetsTheStoredMonthGiveWay() {
        JsonNode stored = golden("{'subscription':{'mrr':{'amount':141360,'currency':'EUR'}}}");
        JsonNode patch = json("{'subscription':{'arr':{'amount':2000000,'currency':'EUR'}}}");
        Account account = accepted(AccountReader.patch(stored, patch, NOW));
        assertThat(account.subscription().mrr()).isNull();
        assertThat(account.subscription().arr().amount()).isEqualTo(2_000_000);
    }

    @Test
    void patchingChangesNeitherDocument() {
        JsonNode stored = GoldenAccount.document();
        AccountReader.patch(stored, json("{'subscription':{'seatsLicensed':100}}"), NOW);
        assertThat(stored).isEqualTo(GoldenAccount.document());
    }

    @Test
    void aPatchWithNullTakesABlockAway() {
        assertThat(accepted(patch("{'support':null}")).support()).isNull();
    }

    private static AccountReading patch(String patch) {
        return AccountReader.patch(GoldenAccount.document(), json(patch), NOW);
    }

    private static JsonNode golden(String change) {
        return MergePatch.apply(GoldenAccount.document(), json(change));
    }

    private static Account accepted(AccountReading reading) {
        assertThat(reading).isInstanceOf(AccountReading.Accepted.class);
        return ((AccountReading.Accepted) reading).account();
    }

    private static List<Problem> rejected(AccountReading reading) {
        assertThat(reading).isInstanceOf(AccountReading.Rejected.class);
        return ((AccountReading.Rejected) reading).problems();
    }
}
