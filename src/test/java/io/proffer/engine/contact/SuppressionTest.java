package io.proffer.engine.contact;

import static io.proffer.engine.contact.Shown.AS_OF;
import static io.proffer.engine.memory.ContactType.ACCEPTED;
import static io.proffer.engine.memory.ContactType.CLICKED;
import static io.proffer.engine.memory.ContactType.DECLINED;
import static io.proffer.engine.memory.ContactType.DISMISSED;
import static io.proffer.engine.memory.ContactType.PRESENTED;
import static io.proffer.engine.memory.ContactType.SNOOZED;
import static io.proffer.engine.memory.ContactType.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.catalog.Money;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.ContactType;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Stage;
import io.proffer.engine.verdict.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row of DT-11: what it keeps back, how long, and what it leaves alone. */
class SuppressionTest {
    private final Shown shown = Shown.byShippedTables();

    @Test
    void aDeclinedOfferRestsNinetyDays() {
        ContactEvent no = declined("UPG_BUSINESS", 10, "TIMING").event();

        assertRefused(after(no), "UPG_BUSINESS", "SUP-010", "SUPPRESSED_AFTER_DECLINE", "2026-05-21");
        assertThat(after(no)).containsOnlyKeys("UPG_BUSINESS");
        assertThat(at(no.at().plus(Duration.ofDays(90)), 60, no)).isEmpty();
        assertThat(at(no.at().plus(Duration.ofDays(90)).minusNanos(1), 60, no)).containsOnlyKeys("UPG_BUSINESS");
    }

    @Test
    void noNeedRestsTheFamilyUnlessTheNeedRoseByTwentyFive() {
        ContactEvent no = declined("UPG_ENTERPRISE", 100, "NO_NEED").event();

        Map<String, Refusal> same = at(AS_OF, 60, no);
        assertThat(same).containsOnlyKeys("UPG_BUSINESS", "UPG_ENTERPRISE");
        assertRefused(same, "UPG_BUSINESS", "SUP-020", "SUPPRESSED_AFTER_DECLINE", "2026-05-21");
        assertThat(same.get("UPG_BUSINESS").counterfactuals())
                .singleElement()
                .asString()
                .contains("85 or more");
        assertThat(at(AS_OF, 84, no)).containsOnlyKeys("UPG_BUSINESS", "UPG_ENTERPRISE");
        assertThat(at(AS_OF, 85, no)).isEmpty();
    }

    @Test
    void ofSeveralRowsTheLongestIsNamed() {
        ContactEvent no = declined("UPG_BUSINESS", 10, "NO_NEED").event();

        assertRefused(at(AS_OF, 60, no), "UPG_BUSINESS", "SUP-020", "SUPPRESSED_AFTER_DECLINE", "2026-08-19");
        assertRefused(at(AS_OF, 95, no), "UPG_BUSINESS", "SUP-010", "SUPPRESSED_AFTER_DECLINE", "2026-05-21");
    }

    @Test
    void aYesToAnOrderThatCameToNothingKeepsNothingBack() {
        Instant yes = AS_OF.minus(Duration.ofDays(2));
        Instant end = AS_OF.minus(Duration.ofDays(1));
        ContactEvent accepted = Happened.to("UPG_BUSINESS", ACCEPTED, yes).event();
        ContactEvent other = Happened.to("UPG_BUSINESS", WITHDRAWN, end)
                .proposition("prp_other")
                .event();
        ContactEvent before =
                Happened.to("UPG_BUSINESS", WITHDRAWN, yes.minusSeconds(1)).event();

        assertThat(at(AS_OF, 60, accepted)).containsKey("UPG_BUSINESS");
        assertThat(at(AS_OF, 60, accepted, other)).containsKey("UPG_BUSINESS");
        assertThat(at(AS_OF, 60, before, accepted)).containsKey("UPG_BUSINESS");
        assertThat(at(
                        AS_OF,
                        60,
                        accepted,
                        Happened.to("UPG_BUSINESS", WITHDRAWN, end).event()))
                .isEmpty();
        assertThat(at(
                        AS_OF,
                        60,
                        accepted,
                        Happened.to("UPG_BUSINESS", DECLINED, end).event()))
                .containsOnlyKeys("UPG_BUSINESS");
    }

    @Test
    void aDeclinedPriceIsKeptBackAtThatPriceAndAbove() {
        Shown byPrice = Shown.by(Shown.shippedWith(row -> !row.rowId().equals("SUP-010")));
        ContactEvent no =
                declined("UPG_BUSINESS", 10, "PRICE").at(eur(27_565_20)).event();
        Contactable left = byPrice.at(AS_OF, history(no), 60).contactable();
        var upgrade = left.snapshot().rulebook().catalog().offers().get("UPG_BUSINESS");

        assertThat(left.candidates()).extracting(each -> each.offer().key()).contains("UPG_BUSINESS");
        assertThat(left.atPrice(upgrade, eur(27_565_19))).isEmpty();
        assertThat(left.atPrice(upgrade, null)).isEmpty();
        assertThat(left.atPrice(upgrade, eur(27_565_20))).hasValueSatisfying(refusal -> {
            assertThat(refusal.stage()).isEqualTo(Stage.CONTACT_POLICY);
            assertThat(refusal.verdict()).isEqualTo(Verdict.SUPPRESSED);
            assertThat(refusal.reasons().get(0).ref().rowId()).isEqualTo("SUP-030");
            assertThat(refusal.eligibleFrom()).isEqualTo(LocalDate.parse("2026-04-21"));
        });
        assertThat(left.atPrice(upgrade, eur(30_000_00))).isPresent();
        assertThat(left.atPrice(upgrade, new Money(30_000_00, "USD"))).isEmpty();
    }

    @Test
    void aPriceNobodyKnowsKeepsTheOfferBackAtAny() {
        Shown byPrice = Shown.by(Shown.shippedWith(row -> !row.rowId().equals("SUP-010")));
        ContactEvent no = declined("UPG_BUSINESS", 10, "PRICE").event();

        assertRefused(
                byPrice.at(AS_OF, history(no), 60).refusals(),
                "UPG_BUSINESS",
                "SUP-030",
                "SUPPRESSED_AFTER_DECLINE",
                "2026-04-21");
    }

    @Test
    void whatWasShownTwiceInAMonthAndNeverAnsweredRests() {
        ContactEvent first = on("SEAT_TEAM_10", PRESENTED, 39).event();
        ContactEvent second = on("SEAT_TEAM_10", PRESENTED, 10).event();

        assertRefused(after(first, second), "SEAT_TEAM_10", "SUP-040", "SUPPRESSED_AFTER_IGNORE", "2026-04-21");
        assertThat(after(second)).isEmpty();
        assertThat(after(on("SEAT_TEAM_10", PRESENTED, 40).event(), second)).isEmpty();
        assertThat(after(first, on("SEAT_TEAM_10", CLICKED, 38).event(), second))
                .isEmpty();
        assertThat(after(first, second, on("SEAT_TEAM_10", CLICKED, 1).event())).isEmpty();
    }

    @Test
    void threeDismissalsRestTheFamilyInThatChannelOnly() {
        List<ContactEvent> dismissed = Stream.of(80, 40, 5)
                .map(days -> on("SEAT_TEAM_5", DISMISSED, days).in("IN_APP").event())
                .toList();

        Map<String, Refusal> inApp = shown.at(AS_OF, Memory.NONE.withContacts(dismissed), 60, "IN_APP_BANNER")
                .refusals();
        assertRefused(inApp, "SEAT_TEAM_10", "SUP-050", "SUPPRESSED_AFTER_DISMISS", "2026-05-26");
        assertThat(inApp).containsOnlyKeys("SEAT_TEAM_10");
        assertThat(shown.at(AS_OF, Memory.NONE.withContacts(dismissed), 60, "CSM_WORKSPACE")
                        .refusals())
                .isEmpty();
        assertThat(shown.at(AS_OF, Memory.NONE.withContacts(dismissed.subList(1, 3)), 60, "IN_APP_BANNER")
                        .refusals())
                .isEmpty();
    }

    @Test
    void oneMayStandWhereItIsNotKeptBack() {
        List<ContactEvent> dismissed = Stream.of(80, 40, 5)
                .map(days -> on("SEAT_TEAM_5", DISMISSED, days).in("IN_APP").event())
                .toList();
        Contactable left = shown.at(AS_OF, Memory.NONE.withContacts(dismissed), 60, "IN_APP_BANNER", "CSM_WORKSPACE")
                .contactable();

        assertThat(left.mayStandIn("SEAT_TEAM_10", "IN_APP_BANNER")).isFalse();
        assertThat(left.mayStandIn("SEAT_TEAM_10", "CSM_WORKSPACE")).isTrue();
        assertThat(left.mayStandIn("UPG_BUSINESS", "IN_APP_BANNER")).isTrue();
    }

    @Test
    void aSnoozeEndsWhenTheCustomerSaid() {
        Instant wake = Instant.parse("2026-04-06T07:00:00Z");
        ContactEvent later = on("UPG_BUSINESS", SNOOZED, 3)
                .because("BUDGET_NEXT_QUARTER")
                .until(wake)
                .event();

        assertRefused(after(later), "UPG_BUSINESS", "SUP-060", "SNOOZED", "2026-04-06");
        assertThat(at(wake.minusNanos(1), 60, later)).containsOnlyKeys("UPG_BUSINESS");
        assertThat(at(wake, 60, later)).isEmpty();
    }

    @Test
    void aYesRestsWhatItExcludes() {
        ContactEvent yes = on("UPG_ENTERPRISE", ACCEPTED, 1).event();

        Map<String, Refusal> refused = after(yes);
        assertThat(refused).containsOnlyKeys("UPG_BUSINESS", "UPG_ENTERPRISE", "TRIAL_BUSINESS_14");
        assertRefused(refused, "TRIAL_BUSINESS_14", "SUP-070", "SUPPRESSED_AFTER_ACCEPT", "2026-05-30");
    }

    @Test
    void aYesRestsAnOfferThatExcludesNoOther() {
        ContactEvent yes = on("SEAT_TEAM_10", ACCEPTED, 1).event();

        Map<String, Refusal> refused = after(yes);
        assertThat(refused).containsOnlyKeys("SEAT_TEAM_10");
        assertRefused(refused, "SEAT_TEAM_10", "SUP-070", "SUPPRESSED_AFTER_ACCEPT", "2026-05-30");
        Refusal seats = refused.get("SEAT_TEAM_10");
        assertThat(seats.reasons().get(0).text())
                .isEqualTo("SEAT_TEAM_10 was accepted on 2026-03-01; the offer is kept back until 2026-05-30.");
        assertThat(seats.counterfactuals())
                .containsExactly("From 2026-05-30 the offer is no longer kept back (SUP-070).");
        assertThat(at(yes.at().plus(Duration.ofDays(90)), 60, yes)).isEmpty();
        assertThat(at(yes.at().plus(Duration.ofDays(90)).minusNanos(1), 60, yes))
                .containsOnlyKeys("SEAT_TEAM_10");
    }

    @Test
    void aYesToHelpRestsNothing() {
        assertThat(after(
                        on("CARE_EXEC_CHECKIN", ACCEPTED, 1).event(),
                        on("EDU_SEAT_CLEANUP", ACCEPTED, 1).event()))
                .isEmpty();
    }

    private static Happened declined(String offer, int daysAgo, String reason) {
        return on(offer, DECLINED, daysAgo).because(reason);
    }

    private static Happened on(String offer, ContactType type, int daysAgo) {
        return Happened.to(offer, type, AS_OF.minus(Duration.ofDays(daysAgo)));
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }

    private static Memory history(ContactEvent... events) {
        return Memory.NONE.withContacts(List.of(events));
    }

    private Map<String, Refusal> after(ContactEvent... events) {
        return at(AS_OF, 60, events);
    }

    private Map<String, Refusal> at(Instant asOf, int need, ContactEvent... events) {
        return shown.at(asOf, history(events), need).refusals();
    }

    private static void assertRefused(
            Map<String, Refusal> refusals, String offer, String row, String code, String eligibleFrom) {
        assertThat(refusals).containsKey(offer);
        Refusal refusal = refusals.get(offer);
        assertThat(refusal.verdict()).isEqualTo(Verdict.SUPPRESSED);
        assertThat(refusal.stage()).isEqualTo(Stage.CONTACT_POLICY);
        assertThat(refusal.reasons().get(0).code()).isEqualTo(code);
        assertThat(refusal.reasons().get(0).ref().rowId()).isEqualTo(row);
        assertThat(refusal.eligibleFrom()).isEqualTo(LocalDate.parse(eligibleFrom));
    }
}
