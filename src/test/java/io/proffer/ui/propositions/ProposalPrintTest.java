package io.proffer.ui.propositions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.oneOf;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.GoldenAccount;
import io.proffer.ui.ConsoleProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The proposal that a customer is handed, for the upgrade of the worked example. */
@QuarkusTest
@TestProfile(ConsoleProfile.class)
class ProposalPrintTest {
    private static final String ACCOUNT = "acct_print";

    private static String printed() {
        ObjectNode account = GoldenAccount.document();
        account.put("id", ACCOUNT).remove("externalRefs");
        given().contentType("application/json")
                .body(account.toString())
                .put("/api/v1/accounts/" + ACCOUNT)
                .then()
                .statusCode(oneOf(200, 201));
        List<String> ids = given().contentType("application/json")
                .body("{\"accountId\":\"" + ACCOUNT + "\",\"asOf\":\"2026-03-02T09:00:00Z\"}")
                .post("/api/v1/decisions")
                .jsonPath()
                .getList("propositions.findAll { it.offerKey == 'UPG_BUSINESS' }.id");
        return given().get("/console/propositions/" + ids.get(0) + "/proposal").asString();
    }

    @Test
    void everyPriceAndPromiseOfTheQuoteIsOnIt() {
        assertThat(printed())
                .contains("To the end of the term", "62 seats and a term of 12 months: 5 %, €1,450.80")
                .contains("60 days before the term ends", "rises by at most 5 %", "You may step back")
                .as("no rows of tables, and one way to write numbers")
                .contains("€27,565.20", "10,602.00 EUR")
                .doesNotContain("roi_parameters", "27.565,20");
    }

    @Test
    void whatACustomerReadsAddsUp() {
        String paper = printed().replaceAll("\\s+", " ");
        assertThat(paper)
                .as("a service that is not in the price is not free")
                .contains("€450</td><td class=\"right num\">not included</td>");
        assertThat(paper)
                .as("the cost, and what of it is paid once")
                .contains("<dt>Cost</dt><dd>€11,802</dd> <dt>of it once</dt><dd>€1,200</dd>");
        assertThat(paper).as("a price of a month, for twelve of them").contains("€39 a month", ", 12 months");
    }

    @Test
    void whatIsInvoicedNextIsOnIt() {
        assertThat(printed()).containsPattern("<dt>Next invoice</dt><dd>€[0-9,.]+</dd>");
    }

    @Test
    void marksForColleaguesAreNotOnIt() {
        assertThat(printed()).doesNotContain("Worth it for the customer").doesNotContain("confidence");
    }
}
