package io.proffer.engine.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.engine.account.Account;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.Proposition;
import io.proffer.engine.portfolio.PortfolioSummary.Count;
import io.proffer.engine.portfolio.PortfolioSummary.StageCount;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.engine.table.Row;
import io.proffer.engine.verdict.Reason;
import io.proffer.engine.verdict.RowRef;
import io.proffer.json.CanonicalJson;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.sample.ShippedAccounts;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shipped portfolio with the shipped policy. */
class PortfolioTest {
    private static final Instant AS_OF = ShippedAccounts.AS_OF;
    private static final Rulebook RULEBOOK = ShippedRulebook.get();
    private static final List<Decision> DECISIONS = new ArrayList<>();

    private static List<Member> members;
    private static PortfolioSummary summary;

    @BeforeAll
    static void decide() {
        members = ShippedAccounts.lines().stream().map(PortfolioTest::member).toList();
        PortfolioTally tally = new PortfolioTally();
        new Portfolio(RULEBOOK).decide(members.iterator(), AS_OF).forEachRemaining(decision -> {
            DECISIONS.add(decision);
            tally.add(decision);
        });
        summary = tally.summary();
    }

    @Test
    void everyNeedTrialRenewalAndCareRowSpeaksForSomeAccount() {
        Set<String> rows = rowsOf(
                "usage_soft_push",
                "seat_expansion",
                "feature_gap",
                "annual_switch",
                "trial_eligibility",
                "renewal_packet",
                "care_suppression");
        // An open escalation is told once, by the care row.
        rows.remove("TRL-030");

        assertThat(rowsThatSpoke()).containsAll(rows);
    }

    @Test
    void everyStageWithARealTableRefusesSomeCandidate() {
        Set<String> stages = Set.of("CONTEXT", "ELIGIBILITY", "APPLICABILITY", "SUITABILITY", "PRICING", "VALUE");

        assertThat(summary.stages())
                .filteredOn(stage -> stages.contains(stage.stage().name()))
                .hasSize(stages.size())
                .allMatch(stage -> stage.refused() > 0);
    }

    @Test
    void sellingCareAndSilenceEachHaveARealShare() {
        assertThat(summary.withCommercial()).isBetween(200L, 500L);
        assertThat(summary.withCareOnly()).isBetween(100L, 400L);
        assertThat(summary.withNothing()).isBetween(200L, 600L);
    }

    @Test
    void everyAccountIsCountedOnce() {
        assertThat(summary.accounts()).isEqualTo(members.size());
        assertThat(summary.withCommercial() + summary.withCareOnly() + summary.withNothing())
                .isEqualTo(summary.accounts());
    }

    @Test
    void everyCandidateEndsWithOneVerdict() {
        long candidates = summary.accounts() * RULEBOOK.catalog().offers().size();

        assertThat(sum(summary.verdicts())).isEqualTo(candidates);
        assertThat(sum(summary.offers()) + sum(summary.reasons())).isEqualTo(candidates);
    }

    @Test
    void whoeverIsNotRefusedEntersTheNextStage() {
        long entering = summary.accounts() * RULEBOOK.catalog().offers().size();
        for (StageCount stage : summary.stages()) {
            assertThat(stage.entered()).as(stage.stage().name()).isEqualTo(entering);
            entering -= stage.refused();
        }
        assertThat(entering).isEqualTo(sum(summary.offers()));
    }

    @Test
    void whatIsMostFrequentComesFirst() {
        assertThat(summary.reasons()).isSortedAccordingTo((a, b) -> Long.compare(b.count(), a.count()));
        assertThat(summary.offers()).isSortedAccordingTo((a, b) -> Long.compare(b.count(), a.count()));
    }

    @Test
    void theSameMemberGivesTheSameBytes() {
        Decision again = new Portfolio(RULEBOOK).decide(members.get(60), AS_OF);

        assertThat(CanonicalJson.text(again)).isEqualTo(CanonicalJson.text(DECISIONS.get(60)));
    }

    @Test
    void anotherAccountOrInstantIsAnotherDecision() {
        Decision later = new Portfolio(RULEBOOK).decide(members.get(0), AS_OF.plusSeconds(1));

        assertThat(later.id()).isNotEqualTo(DECISIONS.get(0).id());
        assertThat(DECISIONS).extracting(Decision::id).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsReadAhead() {
        Iterator<Member> one = members.subList(0, 1).iterator();
        Iterator<Member> endless = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return true;
            }

            @Override
            public Member next() {
                return one.next();
            }
        };
        Iterator<Decision> decisions = new Portfolio(RULEBOOK).decide(endless, AS_OF);

        assertThat(decisions.next().accountId())
                .isEqualTo(members.get(0).account().id());
        assertThatThrownBy(decisions::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void anEmptyPortfolioHasAnEmptySummary() {
        PortfolioSummary nobody = new PortfolioTally().summary();

        assertThat(nobody.accounts()).isZero();
        assertThat(nobody.stages()).hasSize(13).allMatch(stage -> stage.entered() == 0);
        assertThat(nobody.offers()).isEmpty();
    }

    private static long sum(List<Count> counts) {
        return counts.stream().mapToLong(Count::count).sum();
    }

    private static Set<String> rowsOf(String... tables) {
        Set<String> rows = new TreeSet<>();
        for (String table : tables) {
            RULEBOOK.table(table).orElseThrow().table().rows().stream()
                    .map(Row::rowId)
                    .forEach(rows::add);
        }
        return rows;
    }

    private static Set<String> rowsThatSpoke() {
        Set<String> rows = new TreeSet<>();
        for (Decision decision : DECISIONS) {
            Stream<RowRef> against =
                    decision.rejected().stream().flatMap(candidate -> candidate.matchedRows().stream());
            Stream<RowRef> inFavour = decision.propositions().stream()
                    .map(Proposition::why)
                    .flatMap(List::stream)
                    .map(Reason::ref)
                    .filter(Objects::nonNull);
            Stream.concat(against, inFavour).map(RowRef::rowId).forEach(rows::add);
        }
        return rows;
    }

    private static Member member(String line) {
        AccountReading reading = AccountReader.read(line.getBytes(StandardCharsets.UTF_8), AS_OF);
        Account account = ((AccountReading.Accepted) reading).account();
        return new Member(account, CanonicalJson.fingerprint(account));
    }
}
