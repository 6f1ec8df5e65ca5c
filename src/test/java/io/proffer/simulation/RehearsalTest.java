package io.proffer.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.engine.account.Account;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.sample.ShippedAccounts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The short form of a year of life: a season for a part of the shipped accounts. */
class RehearsalTest {
    private static final LocalDate FROM = LocalDate.parse("2026-03-02");

    @Test
    void everythingBalancesAfterASeason() {
        RehearsalReport report = season(42);

        assertThat(report.faults()).isEmpty();
        assertThat(report.decisions()).isEqualTo(150L * 90);
        assertThat(report.events()).containsKeys("PROPOSED", "PRESENTED", "ACCEPTED", "DECLINED", "SNOOZED", "EXPIRED");
    }

    @Test
    void theSameSeedGivesTheSameSeason() {
        assertThat(season(7)).isEqualTo(season(7));
        assertThat(season(7)).isNotEqualTo(season(8));
    }

    private static RehearsalReport season(long seed) {
        List<Account> accounts = ShippedAccounts.accounts().subList(0, 150);
        Rehearsal.Plan plan = new Rehearsal.Plan(FROM, 90, seed);
        return new Rehearsal(ShippedRulebook.get(), accounts, ShippedAccounts.AS_OF, plan).run(day -> {});
    }
}
