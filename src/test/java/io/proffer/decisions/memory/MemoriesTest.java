package io.proffer.decisions.memory;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.accounts.GoldenAccount;
import io.proffer.engine.account.Account;
import io.proffer.engine.catalog.OfferFamily;
import io.proffer.engine.constraints.Budgets;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.memory.ContactType;
import io.proffer.propositions.Past;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.signals.NoSignals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was said while a decision was under way belongs to it; what is asked for a day ends with that day. */
class MemoriesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant A_MOMENT_LATER = NOW.plusNanos(50_000_001);

    private final Budgets budgets = new Budgets(ShippedRulebook.get());
    private final Account golden =
            ((AccountReading.Accepted) AccountReader.read(GoldenAccount.document(), NOW)).account();

    @Test
    void aNoThatCameWhileItWasReadIsRemembered() {
        Memories.Recalled recalled = declinedAt(A_MOMENT_LATER).latest(golden, NOW, budgets);

        assertThat(recalled.asOf()).isEqualTo(NOW.plusMillis(51));
        assertThat(recalled.memory().contacts()).extracting(ContactEvent::at).containsExactly(A_MOMENT_LATER);
    }

    @Test
    void whatWasSaidBeforeMovesNoInstant() {
        assertThat(declinedAt(NOW).latest(golden, NOW, budgets).asOf()).isEqualTo(NOW);
    }

    @Test
    void aDayThatIsAskedForKnowsNothingOfWhatCameAfterIt() {
        Memories.Recalled recalled = declinedAt(A_MOMENT_LATER).of(golden, NOW, budgets);

        assertThat(recalled.asOf()).isEqualTo(NOW);
        assertThat(recalled.memory().contacts()).isEmpty();
    }

    @Test
    void answersCountForAHundredAndEightyDaysWithToday() {
        OneDecline asked = new OneDecline(NOW, new ArrayList<>());
        new Memories(asked, new NoSignals()).of(golden, NOW, budgets);

        Recollection.Answers answers = asked.questions.get(0).answers();
        assertThat(answers.to()).isEqualTo("2026-03-02");
        assertThat(answers.from().datesUntil(answers.to().plusDays(1))).hasSize(180);
    }

    private static Memories declinedAt(Instant at) {
        return new Memories(new OneDecline(at, new ArrayList<>()), new NoSignals());
    }

    private record OneDecline(Instant at, List<Question> questions) implements Recollection {
        @Override
        public Kept of(Question question) {
            questions.add(question);
            ContactEvent declined = new ContactEvent(
                    at,
                    ContactType.DECLINED,
                    "prp_1",
                    "UPG_BUSINESS",
                    OfferFamily.UPGRADE,
                    null,
                    null,
                    null,
                    null,
                    "NO_NEED",
                    null,
                    0,
                    null);
            Past past = new Past(1, List.of(declined), List.of(), List.of(), List.of());
            return new Kept(Document.NONE, past, List.of(), List.of(), List.of(), List.of());
        }

        @Override
        public Changed changed(String accountId, Instant now) {
            return new Changed(0, Instant.EPOCH, Instant.EPOCH);
        }
    }
}
