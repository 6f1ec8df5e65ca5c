package io.proffer.ui.propositions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.Decisioning;
import io.proffer.engine.decision.DecisionRequest;
import io.proffer.engine.decision.DecisionRequest.Mode;
import io.proffer.engine.decision.DecisionRequest.Trigger;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.pricing.Quote;
import io.proffer.json.CanonicalJson;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.ui.Formats;
import io.proffer.ui.propositions.PriceTerms.Line;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a customer reads of the upgrade of the worked example, and of quotes that promise something else. */
class PriceTermsTest {
    private static final Instant AS_OF = Instant.parse("2026-03-02T09:00:00Z");
    private static final Quote UPGRADE = upgrade();

    private static Quote upgrade() {
        AccountReading.Accepted robo = (AccountReading.Accepted) AccountReader.read(GoldenAccount.document(), AS_OF);
        DecisionRequest request = new DecisionRequest(
                "dec_test",
                robo.account(),
                "sha256:test",
                AS_OF,
                Mode.DRY_RUN,
                Trigger.NONE,
                List.of(),
                false,
                Memory.NONE);
        return new Decisioning(ShippedRulebook.get())
                .decide(request).propositions().stream()
                        .filter(one -> one.offerKey().equals("UPG_BUSINESS"))
                        .map(Proposition::quote)
                        .findFirst()
                        .orElseThrow();
    }

    private static PriceTerms terms(Consumer<ObjectNode> change) {
        ObjectNode document = CanonicalJson.readBack(CanonicalJson.text(UPGRADE));
        change.accept(document);
        return new PriceTerms(CanonicalJson.readBack(CanonicalJson.text(document), Quote.class), Formats.PLAIN);
    }

    private static ObjectNode at(ObjectNode quote, String name) {
        return (ObjectNode) quote.get(name);
    }

    @Test
    void theDiscountIsSaidWithItsReason() {
        assertThat(terms(quote -> {}).discounts())
                .containsExactly(new Line("62 seats and a term of 12 months", "5 %, €1,450.80"));
    }

    @Test
    void theEndOfTheTermAndTheNoticeAreSaid() {
        assertThat(terms(quote -> {}).term()).isEqualTo("12 months");
        assertThat(terms(quote -> {}).renewal())
                .extracting(Line::name)
                .containsExactly("The next term begins on", "At renewal the price", "Notice");
        assertThat(terms(quote -> {}).renewal())
                .extracting(Line::text)
                .contains("rises by at most 5 %")
                .anyMatch(text -> text.startsWith("60 days before the term ends, by "));
    }

    @Test
    void thePriceAfterARampIsSaid() {
        PriceTerms ramped = terms(quote -> {
            ObjectNode last = (ObjectNode) quote.at("/pricePath/phases/0");
            last.put("fromMonth", 12);
        });

        assertThat(ramped.afterRamp()).isEqualTo("After 12 months it is €10,602 more a year than today.");
        assertThat(terms(quote -> {}).afterRamp()).isNull();
    }

    @Test
    void aLockedPriceStays() {
        PriceTerms locked = terms(quote -> at(quote, "renewal").put("upliftCapPct", 0));

        assertThat(locked.renewal()).contains(new Line("At renewal the price", "stays"));
    }

    @Test
    void theWayBackToMonthlyBillingIsAPromise() {
        PriceTerms annual = terms(quote -> {
            at(quote, "terms").put("backOutWindow", "PT720H").put("effectiveFrom", "2026-03-02");
            at(quote, "terms").remove("stepDownUntil");
        });

        assertThat(annual.waysBack())
                .containsExactly(new Line("You may return to monthly billing", "until 1 Apr 2026"));
    }

    @Test
    void whereNoWayBackIsPromisedThatIsSaid() {
        PriceTerms bound = terms(quote -> at(quote, "terms").remove("stepDownUntil"));

        assertThat(bound.waysBack()).containsExactly(new Line("You may step back", "not within this term"));
    }

    @Test
    void aLongerTermHasItsTotal() {
        PriceTerms years = terms(quote -> {
            at(quote, "target").put("termMonths", 36);
            at(quote, "totals").putObject("tcv").put("amount", 8_269_560).put("currency", "EUR");
        });

        assertThat(years.term()).isEqualTo("36 months");
        assertThat(years.total()).isEqualTo("€82,695.60");
        assertThat(terms(quote -> {}).total())
                .as("the first year is the whole of it")
                .isNull();
    }

    @Test
    void whoHasToAgreeAndWhatComesWithItIsSaid() {
        PriceTerms loyal = terms(quote -> {
            at(quote, "approval").put("required", true).put("level", "CSM_MANAGER");
            ObjectNode perk = quote.putArray("rewards").addObject();
            perk.put("kind", "NON_PRICE")
                    .put("pct", 0)
                    .put("perk", "PRICE_LOCK_36M")
                    .put("reasonCode", "PRICE_LOCK");
            perk.putObject("row")
                    .put("table", "loyalty_multi_year")
                    .put("rowId", "LOY-040")
                    .put("cell", "x!A1");
        });

        assertThat(loyal.approval()).isEqualTo("CSM manager");
        assertThat(loyal.perks()).containsExactly("Price lock for 36 months");
    }

    @Test
    void aTermOfOneMonthIsNotOneMonths() {
        assertThat(terms(quote -> at(quote, "target").put("termMonths", 1)).term())
                .isEqualTo("1 month");
    }
}
