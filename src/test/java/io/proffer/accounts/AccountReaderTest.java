package io.proffer.accounts;

import static io.proffer.accounts.GoldenAccount.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.engine.account.Account;
import io.proffer.engine.account.HealthBand;
import io.proffer.engine.account.Segment;
import io.proffer.engine.catalog.Money;
import io.proffer.json.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountReaderTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void theGoldenAccountIsReadWhole() {
        Account account = accepted(GoldenAccount.document());
        assertThat(account.id()).isEqualTo("acct_robo");
        assertThat(account.segment()).isEqualTo(Segment.MID_MARKET);
        assertThat(account.subscription().arr()).isEqualTo(new Money(1_696_320, "EUR"));
        assertThat(account.usage().entitlements()).hasSize(4);
        assertThat(account.usage().entitlements().get(0).utilizationPct()).isEqualByComparingTo("88");
        assertThat(account.health().band()).isEqualTo(HealthBand.GREEN);
        assertThat(account.trials()).isEmpty();
        assertThat(account.partnerKey()).isNull();
    }

    @Test
    void whatIsWrittenReadsBackToTheSameAccount() {
        Account account = accepted(GoldenAccount.document());
        byte[] written = AccountWriter.bytes(account);
        Account again = ((AccountReading.Accepted) AccountReader.read(written, NOW)).account();
        assertThat(again).isEqualTo(account);
        assertThat(AccountWriter.bytes(again)).isEqualTo(written);
    }

    @Test
    void theWrittenDocumentKeepsEveryGoldenFigure() {
        assertThat(AccountWriter.tree(accepted(GoldenAccount.document()))
                        .toString()
                        .length())
                .isEqualTo(GoldenAccount.document().toString().length());
    }

    @Test
    void anAccountOfAnIdAloneIsAccepted() {
        Account account = accepted(json("{'id':'acct_1'}"));
        assertThat(account.segment()).isNull();
        assertThat(account.labels()).isNull();
    }

    @Test
    void unknownMembersAreIgnored() {
        assertThat(accepted(json("{'id':'a','mood':'fine','health':{'asOf':'2026-01-01T00:00:00Z','aura':7}}"))
                        .health())
                .isNotNull();
    }

    @Test
    void allFaultsAreReportedAtOnce() {
        List<Problem> problems = rejected(json("{'segment':'MIDMARKET','employeeCount':-3,'customerSince':'2024-02-30',"
                + "'health':{'score':120},'usage':{'asOf':'2026-03-02T06:00:00Z','entitlements':[{'limit':'many'}]}}"));
        assertThat(problems)
                .extracting(Problem::pointer, Problem::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("/id", "REQUIRED"),
                        org.assertj.core.groups.Tuple.tuple("/segment", "UNKNOWN_VALUE"),
                        org.assertj.core.groups.Tuple.tuple("/employeeCount", "OUT_OF_RANGE"),
                        org.assertj.core.groups.Tuple.tuple("/customerSince", "BAD_FORM"),
                        org.assertj.core.groups.Tuple.tuple("/usage/entitlements/0/featureKey", "REQUIRED"),
                        org.assertj.core.groups.Tuple.tuple("/usage/entitlements/0/limit", "WRONG_TYPE"),
                        org.assertj.core.groups.Tuple.tuple("/health/score", "OUT_OF_RANGE"),
                        org.assertj.core.groups.Tuple.tuple("/health/asOf", "REQUIRED"));
    }

    @Test
    void anUnknownCodeNamesTheAllowedOnesAndTheNearest() {
        Problem problem = rejected(json("{'id':'a','segment':'mid-market'}")).get(0);
        assertThat(problem.allowed()).containsExactly("SMB", "MID_MARKET", "ENTERPRISE", "STRATEGIC");
        assertThat(problem.message()).contains("Did you mean MID_MARKET?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'id':7}                                                            | /id                                | WRONG_TYPE
            {'id':'a/b'}                                                        | /id                                | BAD_FORM
            {'id':'  '}                                                         | /id                                | REQUIRED
            {'id':'a','name':7}                                                 | /name                              | WRONG_TYPE
            {'id':'a','name':'x\\u0000y'}                                       | /name                              | BAD_FORM
            {'id':'a','name':'x\\uD800y'}                                       | /name                              | BAD_FORM
            {'id':'a','country':'Germany'}                                      | /country                           | UNKNOWN_VALUE
            {'id':'a','currency':'EURO'}                                        | /currency                          | UNKNOWN_VALUE
            {'id':'a','timeZone':'Europe/Berln'}                                | /timeZone                          | UNKNOWN_VALUE
            {'id':'a','employeeCount':'480'}                                    | /employeeCount                     | WRONG_TYPE
            {'id':'a','employeeCount':4.5}                                      | /employeeCount                     | WRONG_TYPE
            {'id':'a','employeeCount':1e999999}                                 | /employeeCount                     | OUT_OF_RANGE
            {'id':'a','labels':'vip'}                                           | /labels                            | WRONG_TYPE
            {'id':'a','labels':[1]}                                             | /labels/0                          | WRONG_TYPE
            {'id':'a','subscription':[]}                                        | /subscription                      | WRONG_TYPE
            {'id':'a','subscription':{'autoRenew':'yes'}}                       | /subscription/autoRenew            | WRONG_TYPE
            {'id':'a','subscription':{'unitPrice':24}}                          | /subscription/unitPrice            | WRONG_TYPE
            {'id':'a','subscription':{'unitPrice':{'amount':24.5,'currency':'EUR'}}} | /subscription/unitPrice/amount | WRONG_TYPE
            {'id':'a','subscription':{'unitPrice':{'amount':-1,'currency':'EUR'}}}   | /subscription/unitPrice/amount | OUT_OF_RANGE
            {'id':'a','subscription':{'unitPrice':{'amount':1}}}                | /subscription/unitPrice/currency   | WRONG_TYPE
            {'id':'a','subscription':{'discountPct':101}}                       | /subscription/discountPct          | OUT_OF_RANGE
            {'id':'a','subscription':{'contractFlags':['MFN','MNF']}}           | /subscription/contractFlags/1      | UNKNOWN_VALUE
            {'id':'a','health':{'asOf':'2026-03-02'}}                           | /health/asOf                       | BAD_FORM
            {'id':'a','health':{'asOf':1772431200}}                             | /health/asOf                       | WRONG_TYPE
            {'id':'a','health':{'asOf':'9999-01-01T00:00:00Z'}}                 | /health/asOf                       | OUT_OF_RANGE
            {'id':'a','health':{'asOf':'2026-03-02T06:00:00Z','churnRiskRatio':8}} | /health/churnRiskRatio          | OUT_OF_RANGE
            {'id':'a','sentiment':{'asOf':'2026-03-02T06:00:00Z','npsScore':11}}   | /sentiment/npsScore             | OUT_OF_RANGE
            {'id':'a','objectives':[{'priority':1}]}                            | /objectives/0/key                  | REQUIRED
            {'id':'a','attributes':{'fleet':{'size':1}}}                        | /attributes/fleet                  | WRONG_TYPE
            """)
    void aFaultIsNamedAtItsPlace(String document, String pointer, String code) {
        assertThat(rejected(json(document)))
                .extracting(Problem::pointer, Problem::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(pointer, code));
    }

    @Test
    void utilisationMayPassAHundredPercent() {
        Account account = accepted(json("{'id':'a','usage':{'asOf':'2026-03-02T06:00:00Z','entitlements':"
                + "[{'featureKey':'API_CALLS','limit':100,'used':150,'utilizationPct':150}]}}"));
        assertThat(account.usage().entitlements().get(0).utilizationPct()).isEqualByComparingTo("150");
    }

    @Test
    void anInstantMayCarryAnyOffset() {
        Account account = accepted(json("{'id':'a','health':{'asOf':'2026-03-02T07:00:00+01:00'}}"));
        assertThat(account.health().asOf()).isEqualTo("2026-03-02T06:00:00Z");
    }

    @Test
    void nullAndEmptyTextMeanNotKnown() {
        Account account = accepted(json("{'id':'a','partnerKey':'','segment':null,'customerSince':''}"));
        assertThat(account.partnerKey()).isNull();
        assertThat(account.customerSince()).isNull();
    }

    @Test
    void attributesKeepTheirTypes() {
        Account account = accepted(json("{'id':'a','attributes':{'fleet':12.50,'vip':true,'tier':'A','tags':['x']}}"));
        assertThat(account.attributes())
                .containsEntry("fleet", new BigDecimal("12.5"))
                .containsEntry("vip", true)
                .containsEntry("tier", "A")
                .containsEntry("tags", List.of("x"));
    }

    @Test
    void aFeatureNamedTwiceIsRefused() {
        Problem problem = rejected(json("{'id':'a','usage':{'asOf':'2026-03-02T06:00:00Z','entitlements':"
                        + "[{'featureKey':'SSO'},{'featureKey':'SSO'}]}}"))
                .get(0);
        assertThat(problem.message()).contains("/usage/entitlements/0", "/usage/entitlements/1");
    }

    @Test
    void textThatIsNotJsonNamesLineAndColumn() {
        AccountReading reading = AccountReader.read("{\"id\":\n  oops}".getBytes(StandardCharsets.UTF_8), NOW);
        Problem problem = ((AccountReading.Rejected) reading).problems().get(0);
        assertThat(problem.code()).isEqualTo("MALFORMED");
        assertThat(problem.message()).startsWith("Line 2, column");
    }

    @Test
    void aMemberGivenTwiceIsMalformed() {
        AccountReading reading =
                AccountReader.read("{\"id\":\"a\",\"id\":\"b\"}".getBytes(StandardCharsets.UTF_8), NOW);
        assertThat(((AccountReading.Rejected) reading).problems())
                .extracting(Problem::code)
                .containsExactly("MALFORMED");
    }

    private static Account accepted(JsonNode document) {
        AccountReading reading = AccountReader.read(document, NOW);
        assertThat(reading).isInstanceOf(AccountReading.Accepted.class);
        return ((AccountReading.Accepted) reading).account();
    }

    private static List<Problem> rejected(ObjectNode document) {
        AccountReading reading = AccountReader.read(document, NOW);
        assertThat(reading).isInstanceOf(AccountReading.Rejected.class);
        return ((AccountReading.Rejected) reading).problems();
    }
}
