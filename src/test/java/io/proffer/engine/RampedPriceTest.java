package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.account.Account;
import io.proffer.engine.account.ContactRole;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.talk.TalkTrack;
import io.proffer.engine.talk.TalkTrack.Listener;
import io.proffer.engine.talk.TalkTrack.Objection;
import io.proffer.rulesets.ShippedRulebook;
import org.junit.jupiter.api.Test;

/** S-23: whoever hears of the first year of a price that rises hears of the years after it as well. */
class RampedPriceTest {
    private static final Account OLD_PRICE = Deciding.read(onAnOldPrice());

    /** Pays 20.00 a seat for two years: Business is 77 % more, which the guard lets rise in steps. */
    private static ObjectNode onAnOldPrice() {
        ObjectNode document = GoldenAccount.document();
        ObjectNode subscription = (ObjectNode) document.get("subscription");
        subscription.put("termMonths", 24).put("termEndOn", "2027-09-18").put("discountPct", 0);
        ((ObjectNode) subscription.get("unitPrice")).put("amount", 2_000);
        ((ObjectNode) subscription.get("arr")).put("amount", 1_488_000);
        return document;
    }

    private static Proposition upgrade() {
        return Deciding.withShippedRulebook().decide(OLD_PRICE).propositions().stream()
                .filter(one -> one.offerKey().equals("UPG_BUSINESS"))
                .findFirst()
                .orElseThrow();
    }

    private static String answer(String locale) {
        Listener listener = new Listener(OLD_PRICE, ContactRole.ECONOMIC_BUYER, locale, Deciding.AS_OF);
        return TalkTrack.of(upgrade(), listener, ShippedRulebook.get()).objections().stream()
                .filter(objection -> objection.code().equals("COST"))
                .map(Objection::answer)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTreatmentTellsThePriceAfterTheRamp() {
        // 62 × 39.00 × 91 % for a month: half for six months, three quarters for six, then all of it
        assertThat(upgrade().presentation().treatment().body())
                .contains("1,622.85 EUR more in the first year")
                .endsWith(" After 12 months it is 11,524.56 EUR more a year than today.");
    }

    @Test
    void theAnswerToTheCostTellsItToo() {
        assertThat(answer("en-GB")).endsWith(" After 12 months it is 11,524.56 EUR more a year than today.");
        assertThat(answer("de-DE")).endsWith(" Nach 12 Monaten sind es 11.524,56 EUR im Jahr mehr als heute.");
    }

    @Test
    void aPriceThatDoesNotRiseHasNothingMoreToTell() {
        String body = Deciding.withShippedRulebook().golden(Memory.NONE).propositions().stream()
                .filter(one -> one.offerKey().equals("UPG_BUSINESS"))
                .map(one -> one.presentation().treatment().body())
                .findFirst()
                .orElseThrow();

        assertThat(body).contains("in the first year").doesNotContain("After 12 months");
    }
}
