package io.proffer.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.accounts.AccountStore;
import io.proffer.accounts.GoldenAccount;
import io.proffer.decisions.DecisionLog;
import io.proffer.decisions.SomeDecision;
import io.proffer.decisions.StoredDecision;
import io.proffer.ids.TimedIds;
import io.proffer.propositions.Changes;
import io.proffer.retention.OldRecords;
import io.proffer.retention.OldRecords.Kind;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dates long past, so that no decision of another test is meant. */
@QuarkusTest
class OldRecordsTest {
    private static final Instant THEN = Instant.parse("2019-05-20T12:00:00Z");

    @Inject
    OldRecords records;

    @Inject
    DecisionLog log;

    @Inject
    AccountStore accounts;

    @BeforeEach
    void anAccountIsThere() {
        AccountReading reading = AccountReader.read(GoldenAccount.document().put("id", "acct_old"), THEN);
        accounts.put(((AccountReading.Accepted) reading).account(), null);
    }

    @Test
    void decisionsGoWithTheirTimeAndTheNewerOnesStay() {
        List<String> old = IntStream.range(0, 5)
                .mapToObj(i -> kept(THEN.minus(Duration.ofDays(50)).plusSeconds(i)))
                .toList();
        String young = kept(THEN);
        assertThat(records.remove(Kind.DECISIONS, THEN, 3)).isLessThanOrEqualTo(3);
        while (records.remove(Kind.DECISIONS, THEN, 3) > 0) {
            // The next piece.
        }
        assertThat(old).allSatisfy(id -> assertThat(log.find(id)).isEmpty());
        assertThat(log.find(young)).isPresent();
    }

    @Test
    void aMonthThatWasMadeRoomForTakesItsDecisionsAndCanBeMadeRoomForAgain() {
        Instant month = Instant.parse("2018-02-10T00:00:00Z");
        records.makeRoom(month);
        records.makeRoom(month);
        String february = kept(month);
        String march = kept(month.plus(Duration.ofDays(30)));
        assertThat(log.find(february)).isPresent();
        assertThat(log.latest("acct_old").map(StoredDecision::id)).isPresent();
        while (records.remove(Kind.DECISIONS, Instant.parse("2018-03-01T00:00:00Z"), 100) > 0) {
            // The next piece.
        }
        assertThat(log.find(february)).isEmpty();
        assertThat(log.find(march)).isPresent();
    }

    @Test
    void theStoreHasAClockOfItsOwn() {
        assertThat(Duration.between(records.now(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void everyKindGoes() {
        for (Kind kind : Kind.values()) {
            assertThat(records.remove(kind, THEN, 10)).isZero();
        }
    }

    private String kept(Instant at) {
        String id = TimedIds.firstAt("dec", at);
        log.append(
                SomeDecision.of(id, "acct_old", at),
                List.of(),
                new Changes("acct_old", 0, List.of(), List.of(), null, List.of()),
                null);
        return id;
    }
}
