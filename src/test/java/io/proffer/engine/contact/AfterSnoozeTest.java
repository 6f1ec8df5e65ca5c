package io.proffer.engine.contact;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.contact.AfterSnooze.Weight;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.ContactType;
import io.proffer.engine.memory.Memory;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.snapshot.Snapshot;
import io.proffer.engine.snapshot.Snapshots;
import io.proffer.rulesets.ShippedRulebook;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lead after a snooze: 15 percent when it ends, nothing after thirty days, a straight line between (SUP-060). */
class AfterSnoozeTest {
    private static final Rulebook RULEBOOK = ShippedRulebook.get();
    private static final Instant END = Instant.parse("2026-03-02T09:00:00Z");

    private final AfterSnooze afterSnooze = new AfterSnooze(RULEBOOK);

    @ParameterizedTest
    @CsvSource({"P0D, 15", "P10D, 10", "P15D, 7.5", "PT12H, 14.75", "P29D, 0.5"})
    void theLeadFallsInAStraightLine(Duration after, BigDecimal pct) {
        assertThat(weight(END.plus(after), snoozed(END))).hasValueSatisfying(weight -> {
            assertThat(weight.rowId()).isEqualTo("SUP-060");
            assertThat(weight.pct()).isEqualByComparingTo(pct);
            assertThat(weight.since()).isEqualTo(END);
            assertThat(weight.until()).isEqualTo(END.plus(Duration.ofDays(30)));
        });
    }

    @Test
    void thereIsNoLeadWhileItSleepsNorWhenNothingIsLeft() {
        assertThat(weight(END.minusNanos(1), snoozed(END))).isEmpty();
        assertThat(weight(END.plus(Duration.ofDays(30)), snoozed(END))).isEmpty();
    }

    @Test
    void theLatestSnoozeCounts() {
        Instant before = END.minus(Duration.ofDays(20));

        assertThat(weight(END.plus(Duration.ofDays(15)), snoozed(END), snoozed(before)))
                .map(Weight::since)
                .contains(END);
        assertThat(weight(END.minusSeconds(1), snoozed(END), snoozed(before))).isEmpty();
    }

    @Test
    void anotherOfferHasNoLeadAndNeitherHasAnotherAnswer() {
        assertThat(weight(
                        END,
                        Happened.to("SEAT_TEAM_10", ContactType.SNOOZED, END.minusSeconds(9))
                                .until(END)
                                .event()))
                .isEmpty();
        assertThat(weight(
                        END,
                        Happened.to("UPG_BUSINESS", ContactType.DECLINED, END.minusSeconds(9))
                                .until(END)
                                .event()))
                .isEmpty();
        assertThat(weight(END)).isEmpty();
    }

    private static ContactEvent snoozed(Instant until) {
        return Happened.to("UPG_BUSINESS", ContactType.SNOOZED, END.minus(Duration.ofDays(40)))
                .until(until)
                .event();
    }

    private Optional<Weight> weight(Instant asOf, ContactEvent... events) {
        var account = (AccountReading.Accepted) AccountReader.read(GoldenAccount.document(), END);
        Snapshot snapshot =
                Snapshots.take(account.account(), Memory.NONE.withContacts(List.of(events)), asOf, RULEBOOK);
        return afterSnooze.weight(snapshot, "UPG_BUSINESS");
    }
}
