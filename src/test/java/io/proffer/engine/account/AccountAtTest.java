package io.proffer.engine.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.catalog.Money;
import io.proffer.json.MergePatch;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccountAtTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    void absentFiguresAreFilledIn() {
        Account account = at(
                NOW,
                "{'subscription':{'arr':null},'engagement':{'seatUtilizationPct':null},"
                        + "'sentiment':{'npsClass':null},'health':{'band':null}}");
        assertThat(account.tenureMonths()).isEqualTo(20);
        assertThat(account.subscription().daysToRenewal()).isEqualTo(200);
        assertThat(account.subscription().arr()).isEqualTo(new Money(1_696_320, "EUR"));
        assertThat(account.subscription().mrr()).isEqualTo(new Money(141_360, "EUR"));
        assertThat(account.engagement().seatUtilizationPct()).isEqualByComparingTo("96.77");
        assertThat(account.sentiment().npsClass()).isEqualTo(NpsClass.PROMOTER);
        assertThat(account.health().band()).isEqualTo(HealthBand.GREEN);
    }

    @Test
    void aGivenFigureStays() {
        assertThat(at(NOW, "{}").engagement().seatUtilizationPct()).isEqualByComparingTo("96.8");
    }

    @Test
    void timeMovesTenureAndDaysToRenewal() {
        Account account =
                at(NOW.plusSeconds(100L * 86_400), "{'tenureMonths':20,'subscription':{'daysToRenewal':200}}");
        assertThat(account.tenureMonths()).isEqualTo(23);
        assertThat(account.subscription().daysToRenewal()).isEqualTo(100);
    }

    @Test
    void aBlockNewerThanTheInstantWasNotKnown() {
        Account account = at(Instant.parse("2026-03-02T05:59:59Z"), "{}");
        assertThat(account.usage()).isNull();
        assertThat(account.subscription()).isNull();
        assertThat(account.sentiment()).isNotNull();
        assertThat(account.objectives()).hasSize(1);
    }

    @Test
    void aBlockOfTheInstantItselfIsKnown() {
        assertThat(at(Instant.parse("2026-03-02T06:00:00Z"), "{}").usage()).isNotNull();
    }

    @Test
    void aDiscountThatIsNotKnownIsNotTakenForNone() {
        assertThat(at(NOW, "{'subscription':{'arr':null,'discountPct':null}}")
                        .subscription()
                        .arr())
                .isNull();
    }

    @Test
    void aLimitOfZeroGivesNoUtilisation() {
        assertThat(at(NOW, "{}").usage().entitlements().get(1).utilizationPct()).isNull();
    }

    @Test
    void theDayIsTheOneWhereTheAccountIs() {
        Account berlin = at(NOW, "{}");
        assertThat(AccountAt.today(berlin, Instant.parse("2026-03-01T23:30:00Z")))
                .isEqualTo("2026-03-02");
    }

    private static Account at(Instant asOf, String change) {
        AccountReading reading =
                AccountReader.read(MergePatch.apply(GoldenAccount.document(), GoldenAccount.json(change)), NOW);
        return AccountAt.complete(((AccountReading.Accepted) reading).account(), asOf);
    }
}
