package io.proffer.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.account.Account;
import io.proffer.engine.account.ContactRole;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.talk.TalkTrack;
import io.proffer.engine.talk.TalkTrack.Listener;
import io.proffer.engine.talk.TalkTrack.Objection;
import io.proffer.json.CanonicalJson;
import io.proffer.rulesets.ShippedRulebook;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What one says when the customer objects, on the worked example. */
class TalkTrackTest {
    private static final Rulebook RULEBOOK = ShippedRulebook.get();

    private final Account robo = Deciding.read(GoldenAccount.document());
    private final List<Proposition> proposed =
            Deciding.withShippedRulebook().golden(Memory.NONE).propositions();

    @Test
    void theBuyerHearsTheCautiousCaseOfThisAccount() {
        Objection cost = only(track("UPG_BUSINESS", ContactRole.ECONOMIC_BUYER, "en-GB"), "COST");

        assertThat(cost.ref().rowId()).isEqualTo("OBJ-010");
        assertThat(cost.answer()).contains("returns 3.9 %", "after 12 months", "10,602.00 EUR");
        assertThat(cost.proof().figures())
                .containsExactly(
                        java.util.Map.entry("roiPct.low", new BigDecimal("3.9")),
                        java.util.Map.entry("paybackMonths.low", 12));
        assertThat(cost.doNotSay()).hasSize(2).contains("Everyone else has already upgraded.");
    }

    @Test
    void theAdministratorHearsTheSteps() {
        Objection move = only(track("UPG_BUSINESS", ContactRole.ADMIN, null), "IMPLEMENTATION");

        assertThat(move.answer()).contains("step by step", "about 15 minutes");
        assertThat(move.proof().roadmap().steps()).contains("Switch sign-in for one group");
        assertThat(move.proof().figures()).containsEntry("expectedDowntimeMin", 15);
    }

    @Test
    void whereNothingMovesNobodyHearsOfStepsAndMinutes() {
        var document = CanonicalJson.readBack(CanonicalJson.text(proposition("UPG_BUSINESS")));
        ((ObjectNode) document.at("/presentation/delivery/roadmap"))
                .put("steps", "Nothing moves.")
                .put("expectedDowntimeMin", 0);
        Proposition still = CanonicalJson.readBack(CanonicalJson.text(document), Proposition.class);

        Objection move = only(TalkTrack.of(still, listener(ContactRole.ADMIN, null), RULEBOOK), "IMPLEMENTATION");

        assertThat(move.answer()).startsWith("What moves, when, and the way back");
        assertThat(move.proof().figures()).containsEntry("expectedDowntimeMin", 0);
    }

    @Test
    void aServiceIsProofWhereItMayBeBooked() {
        Objection training = only(track("SEAT_TEAM_10", null, null), "TRAINING");

        assertThat(training.proof().service().price().amount()).isZero();
        assertThat(training.proof().unknown()).containsExactly("adoptionD30");
    }

    @Test
    void aServiceThatMayNotBeBookedIsNotPromised() {
        var document = CanonicalJson.readBack(CanonicalJson.text(proposition("SEAT_TEAM_10")));
        ((ObjectNode) document.at("/presentation/delivery")).putArray("services");
        Proposition bare = CanonicalJson.readBack(CanonicalJson.text(document), Proposition.class);

        Objection training = only(TalkTrack.of(bare, listener(null, null), RULEBOOK), "TRAINING");

        assertThat(training.answer()).isNull();
        assertThat(training.proof().service()).isNull();
        assertThat(training.doNotSay()).isNotEmpty();
    }

    @Test
    void careHasNoObjectionsToOvercome() {
        Proposition care = Deciding.withShippedRulebook()
                .golden(Memory.NONE, account -> ((ObjectNode) account.get("support")).put("openEscalations", 1))
                .propositions()
                .get(0);

        TalkTrack track = TalkTrack.of(care, listener(null, null), RULEBOOK);

        assertThat(track.objections()).isEmpty();
        assertThat(track.opening().headline()).isEqualTo("Someone who can decide will call you");
    }

    @Test
    void anObjectionForAnotherRoleIsNotAnswered() {
        assertThat(track("UPG_BUSINESS", ContactRole.USER, null).objections())
                .extracting(Objection::code)
                .containsExactly("TRAINING", "TIMING", "NO_NEED");
    }

    @Test
    void withoutFiguresThereIsAnAnswerWithoutFigures() {
        Objection cost = only(
                TalkTrack.of(
                        withoutValueCase(proposition("UPG_BUSINESS")),
                        listener(ContactRole.ECONOMIC_BUYER, null),
                        RULEBOOK),
                "COST");

        assertThat(cost.answer()).startsWith("Let us calculate");
        assertThat(cost.proof().unknown()).containsExactly("roiPct.low", "paybackMonths.low");
    }

    @Test
    void germanIsAnsweredInGerman() {
        Objection cost = only(track("UPG_BUSINESS", ContactRole.ECONOMIC_BUYER, "de-AT"), "COST");

        assertThat(cost.answer()).contains("3,9 %", "10.602,00 EUR");
    }

    @Test
    void aStoredPropositionGivesTheSameTrack() {
        Proposition kept = proposition("UPG_BUSINESS");
        Proposition read = CanonicalJson.readBack(CanonicalJson.text(kept), Proposition.class);

        assertThat(TalkTrack.of(read, listener(null, null), RULEBOOK))
                .isEqualTo(TalkTrack.of(kept, listener(null, null), RULEBOOK));
    }

    @Test
    void anOfferOutsideTheCatalogueIsRefused() {
        Proposition one = proposition("UPG_BUSINESS");
        String unknown = CanonicalJson.text(one).replace("UPG_BUSINESS", "UPG_NOWHERE");
        Proposition stray = CanonicalJson.readBack(unknown, Proposition.class);

        assertThatThrownBy(() -> TalkTrack.of(stray, listener(null, null), RULEBOOK))
                .hasMessageContaining("UPG_NOWHERE");
    }

    private TalkTrack track(String offer, ContactRole role, String locale) {
        return TalkTrack.of(proposition(offer), listener(role, locale), RULEBOOK);
    }

    private Listener listener(ContactRole role, String locale) {
        return new Listener(robo, role, locale, Deciding.AS_OF);
    }

    private Proposition proposition(String offer) {
        return proposed.stream()
                .filter(one -> one.offerKey().equals(offer))
                .findFirst()
                .orElseThrow();
    }

    private static Proposition withoutValueCase(Proposition one) {
        var document = CanonicalJson.readBack(CanonicalJson.text(one));
        document.remove("valueCase");
        return CanonicalJson.readBack(CanonicalJson.text(document), Proposition.class);
    }

    private static Objection only(TalkTrack track, String code) {
        return track.objections().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
