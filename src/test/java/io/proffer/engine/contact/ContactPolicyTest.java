package io.proffer.engine.contact;

import static io.proffer.engine.contact.Shown.AS_OF;
import static io.proffer.engine.memory.ContactType.PRESENTED;
import static io.proffer.engine.memory.ContactType.PROPOSED;
import static io.proffer.engine.memory.ContactType.SUPERSEDED;
import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.contact.Consumption.CapUse;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.ContactType;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.memory.OpenProposition;
import io.proffer.engine.memory.Override;
import io.proffer.engine.memory.OverrideKind;
import io.proffer.engine.table.Row;
import io.proffer.engine.table.RowMeta;
import io.proffer.engine.verdict.Refusal;
import io.proffer.engine.verdict.Verdict;
import io.proffer.rulesets.ShippedRulebook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits, holds and quiet hours, example by example. */
class ContactPolicyTest {
    private static final Shown SHOWN = Shown.byShippedTables();

    private final ContactLimits limits = new ContactLimits(ShippedRulebook.get());

    @Test
    void oneUpgradeAMonthIsShownByCustomerSuccess() {
        ContactEvent shown = presented("UPG_ENTERPRISE", "2026-02-10T15:00:00Z", "CSM");

        Map<String, Refusal> refused = at(AS_OF, memory(shown), "CSM_WORKSPACE");
        assertThat(refused).containsOnlyKeys("UPG_BUSINESS", "UPG_ENTERPRISE");
        Refusal refusal = refused.get("UPG_BUSINESS");
        assertThat(refusal.verdict()).isEqualTo(Verdict.CAPPED);
        assertThat(refusal.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("CONTACT_LIMIT_REACHED");
            assertThat(reason.ref().rowId()).isEqualTo("LIM-C50");
            assertThat(reason.params()).containsEntry("used", 1).containsEntry("limit", 1);
        });
        assertThat(refusal.eligibleFrom()).isEqualTo(LocalDate.parse("2026-03-12"));
        Instant free = Instant.parse("2026-03-12T15:00:00Z");
        assertThat(at(free.minusNanos(1), memory(shown), "CSM_WORKSPACE")).isNotEmpty();
        assertThat(at(free, memory(shown), "CSM_WORKSPACE")).isEmpty();
        assertThat(at(AS_OF, memory(shown), "SELF_SERVE_BILLING")).isEmpty();
    }

    @Test
    void aPropositionThatStandsIsNotCountedAgainstItself() {
        ContactEvent shown = presented("UPG_BUSINESS", "2026-02-28T15:00:00Z", "CSM");
        OpenProposition open = new OpenProposition(
                shown.propositionId(), "UPG_BUSINESS", "PRESENTED", shown.at(), AS_OF.plusSeconds(1), null, null);
        Memory standing =
                new Memory(List.of(shown), List.of(), List.of(), List.of(), List.of(open), List.of(), List.of());

        assertThat(at(AS_OF, memory(shown), "CSM_WORKSPACE")).containsKey("UPG_BUSINESS");
        assertThat(at(AS_OF, standing, "CSM_WORKSPACE")).containsOnlyKeys("UPG_ENTERPRISE");
    }

    @Test
    void whatGaveWayToANewerVersionIsNotCountedAgainstThat() {
        Instant day = AS_OF.minus(Duration.ofDays(2));
        List<ContactEvent> contacts = List.of(
                version("prp_old", PROPOSED, day),
                version("prp_old", PRESENTED, day.plusSeconds(60)),
                version("prp_new", PROPOSED, day.plusSeconds(120)),
                version("prp_old", SUPERSEDED, day.plusSeconds(121)));

        assertThat(at(AS_OF, standing("prp_new", contacts), "CSM_WORKSPACE")).containsOnlyKeys("UPG_ENTERPRISE");
        assertThat(at(AS_OF, Memory.NONE.withContacts(contacts), "CSM_WORKSPACE"))
                .containsOnlyKeys("UPG_BUSINESS", "UPG_ENTERPRISE");
    }

    @Test
    void whatIsProposedInPlaceOfAnOlderVersionAsksNobodyAgain() {
        List<ContactEvent> contacts = new ArrayList<>();
        for (int seats = 62; seats <= 65; seats++) {
            Instant at = AS_OF.minus(Duration.ofDays(70 - seats));
            contacts.add(version("prp_" + seats, PROPOSED, at));
            if (seats > 62) {
                contacts.add(version("prp_" + (seats - 1), SUPERSEDED, at.plusSeconds(1)));
            }
        }

        assertThat(at(AS_OF, standing("prp_65", contacts), "SELF_SERVE_BILLING"))
                .isEmpty();
        assertThat(limits.consume(
                        Shown.account("UTC"),
                        contacts.subList(0, contacts.size() - 2),
                        contacts.get(contacts.size() - 2)))
                .isInstanceOf(Consumption.Fits.class);
        ContactEvent other = Happened.to("UPG_ENTERPRISE", PROPOSED, AS_OF.minusSeconds(1))
                .proposition("prp_other")
                .event();
        contacts.add(other);
        assertThat(at(AS_OF, Memory.NONE.withContacts(contacts), "SELF_SERVE_BILLING"))
                .containsOnlyKeys("UPG_BUSINESS", "UPG_ENTERPRISE");
    }

    private static ContactEvent version(String id, ContactType type, Instant at) {
        return Happened.to("UPG_BUSINESS", type, at).proposition(id).event();
    }

    private static Memory standing(String id, List<ContactEvent> contacts) {
        OpenProposition open =
                new OpenProposition(id, "UPG_BUSINESS", "PROPOSED", AS_OF, AS_OF.plusSeconds(1), null, null);
        return new Memory(contacts, List.of(), List.of(), List.of(), List.of(open), List.of(), List.of());
    }

    @ParameterizedTest
    @CsvSource({
        // the clocks go forward on 29 March: that day has 23 hours, and the next begins at 22:00Z instead of 23:00Z
        "Europe/Berlin, 2026-03-28T23:30:00Z, 2026-03-29T21:59:00Z, 2026-03-29T22:00:00Z",
        "Europe/Berlin, 2026-10-24T22:00:00Z, 2026-10-25T22:59:00Z, 2026-10-25T23:00:00Z",
        "America/New_York, 2026-03-08T05:00:00Z, 2026-03-09T03:59:00Z, 2026-03-09T04:00:00Z",
        "Asia/Kolkata, 2026-03-01T18:30:00Z, 2026-03-02T18:29:00Z, 2026-03-02T18:30:00Z"
    })
    void aCalendarDayIsTheAccounts(String zone, Instant first, Instant sameDay, Instant nextDay) {
        ContactEvent before = presented("SEAT_TEAM_10", first.toString(), "IN_APP");

        Consumption full = limits.consume(
                Shown.account(zone), List.of(before), presented("SEAT_TEAM_5", sameDay.toString(), "IN_APP"));
        assertThat(full).isEqualTo(new Consumption.Breaks(new CapUse("LIM-C30", 1, 1), nextDay));
        assertThat(limits.consume(
                        Shown.account(zone), List.of(before), presented("SEAT_TEAM_5", nextDay.toString(), "IN_APP")))
                .isEqualTo(new Consumption.Fits(List.of(new CapUse("LIM-C30", 1, 1), new CapUse("LIM-C40", 2, 3))));
    }

    @Test
    void careAndRenewalTakeNothing() {
        ContactEvent care = presented("CARE_EXEC_CHECKIN", AS_OF.toString(), "EMAIL");

        assertThat(limits.consume(Shown.account("UTC"), List.of(care, care), care))
                .isEqualTo(new Consumption.Fits(List.of()));
    }

    @Test
    void twoUpgradesAreProposedInNinetyDaysWhateverTheChannel() {
        ContactEvent one = Happened.to("UPG_BUSINESS", PROPOSED, AS_OF.minus(Duration.ofDays(80)))
                .in("EMAIL")
                .event();
        ContactEvent two = Happened.to("UPG_BUSINESS", PROPOSED, AS_OF.minus(Duration.ofDays(2)))
                .event();

        assertThat(at(AS_OF, memory(one, two), "SELF_SERVE_BILLING").get("UPG_ENTERPRISE"))
                .extracting(Refusal::eligibleFrom)
                .isEqualTo(LocalDate.parse("2026-03-12"));
    }

    @ParameterizedTest
    @CsvSource({
        "DO_NOT_CONTACT, , , UPG_BUSINESS, true",
        "DO_NOT_CONTACT, , , CARE_EXEC_CHECKIN, false",
        "HOLD_FAMILY, SEAT, , SEAT_TEAM_10, true",
        "HOLD_FAMILY, SEAT, , UPG_BUSINESS, false",
        "HOLD_OFFER, , UPG_BUSINESS, UPG_BUSINESS, true",
        "HOLD_OFFER, , UPG_BUSINESS, UPG_ENTERPRISE, false",
        "PIN_OFFER, , UPG_BUSINESS, UPG_BUSINESS, false"
    })
    void aHoldKeepsBackWhatItNames(
            OverrideKind kind, @Nullable String family, @Nullable String offer, String asked, boolean held) {
        Override hold = hold(kind, family, offer, AS_OF.plus(Duration.ofDays(10)));

        assertThat(at(AS_OF, held(hold), "CSM_WORKSPACE").containsKey(asked)).isEqualTo(held);
        assertThat(at(hold.end(), held(hold), "CSM_WORKSPACE")).isEmpty();
    }

    @Test
    void aHoldSaysWhoWhyAndUntil() {
        Refusal refusal = at(
                        AS_OF,
                        held(hold(OverrideKind.DO_NOT_CONTACT, null, null, AS_OF.plus(Duration.ofDays(10)))),
                        "CSM_WORKSPACE")
                .get("UPG_BUSINESS");

        assertThat(refusal.reasons().get(0).code()).isEqualTo("DO_NOT_CONTACT");
        assertThat(refusal.reasons().get(0).params())
                .containsEntry("by", "csm_ada")
                .containsEntry("because", "A merger is under way.")
                .containsEntry("until", "2026-03-12T09:00:00Z");
        assertThat(refusal.eligibleFrom()).isEqualTo(LocalDate.parse("2026-03-12"));
    }

    @Test
    void noHoldLastsLongerThanHalfAYear() {
        Override endless = hold(OverrideKind.DO_NOT_CONTACT, null, null, AS_OF.plus(Duration.ofDays(4000)));

        assertThat(endless.end()).isEqualTo(endless.createdAt().plus(Duration.ofDays(180)));
    }

    @ParameterizedTest
    @CsvSource({
        // Berlin is an hour ahead of UTC until 29 March 2026
        "2026-03-02T05:59:00Z, EMAIL, 2026-03-02",
        "2026-03-02T06:00:00Z, EMAIL, ",
        "2026-03-02T18:59:00Z, EMAIL, ",
        "2026-03-02T19:00:00Z, EMAIL, 2026-03-03",
        "2026-03-06T19:00:00Z, EMAIL, 2026-03-09",
        "2026-12-24T12:00:00Z, IN_APP_BANNER, 2027-01-02",
        "2026-12-24T12:00:00Z, CSM_WORKSPACE, "
    })
    void customersAreLeftInPeace(Instant at, String placement, @Nullable LocalDate eligibleFrom) {
        Refusal refusal = at(at, Memory.NONE, placement).get("SEAT_TEAM_10");

        assertThat(refusal == null ? null : refusal.eligibleFrom()).isEqualTo(eligibleFrom);
        assertThat(refusal == null ? "QUIET_HOURS" : refusal.reasons().get(0).code())
                .isEqualTo("QUIET_HOURS");
    }

    @ParameterizedTest
    @CsvSource({
        // The row of the weekends ends with a Saturday, so that Sunday is open
        "QUI-030, , 2026-03-07, 2026-03-07T10:00:00Z, 2026-03-08",
        // The row of the end of the year begins after the day that is asked about, so that its days are closed
        "QUI-040, 2026-12-27, , 2026-12-26T10:00:00Z, 2027-01-04"
    })
    void aWindowLastsAsLongAsItsRowIsValid(
            String rowId, @Nullable LocalDate from, @Nullable LocalDate to, Instant at, LocalDate eligibleFrom) {
        RowMeta meta = new RowMeta(null, null, true, from, to, null);
        Shown shown = Shown.by(Shown.shipped(rows -> rows.map(row -> row.rowId().equals(rowId)
                ? new Row(row.rowId(), row.number(), row.conditions(), row.outputs(), meta)
                : row)));

        assertThat(shown.at(at, Memory.NONE, 60, "EMAIL").refusals().get("SEAT_TEAM_10"))
                .extracting(Refusal::eligibleFrom)
                .isEqualTo(eligibleFrom);
    }

    private static Override hold(
            OverrideKind kind, @Nullable String family, @Nullable String offer, Instant expiresAt) {
        return new Override(
                "ovr_1",
                kind,
                family,
                offer,
                null,
                "A merger is under way.",
                "csm_ada",
                AS_OF.minus(Duration.ofDays(1)),
                null,
                expiresAt);
    }

    private static ContactEvent presented(String offer, String at, String channel) {
        return Happened.to(offer, PRESENTED, Instant.parse(at)).in(channel).event();
    }

    private static Memory memory(ContactEvent... events) {
        return Memory.NONE.withContacts(List.of(events));
    }

    private static Memory held(Override hold) {
        return new Memory(List.of(), List.of(hold), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    private static Map<String, Refusal> at(Instant asOf, Memory memory, String placement) {
        return SHOWN.at(asOf, memory, 60, placement).refusals();
    }
}
