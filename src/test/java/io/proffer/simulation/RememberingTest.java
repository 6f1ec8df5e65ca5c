package io.proffer.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.proffer.accounts.AccountReader;
import io.proffer.accounts.AccountReading;
import io.proffer.accounts.GoldenAccount;
import io.proffer.budgets.BudgetEntry;
import io.proffer.decisions.memory.Memories;
import io.proffer.engine.Decisioning;
import io.proffer.engine.account.Account;
import io.proffer.engine.constraints.BudgetPart;
import io.proffer.engine.decision.CandidateEvaluation;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest;
import io.proffer.engine.decision.DecisionRequest.Mode;
import io.proffer.engine.decision.DecisionRequest.Trigger;
import io.proffer.engine.verdict.Verdict;
import io.proffer.propositions.Changes;
import io.proffer.propositions.Proposing;
import io.proffer.propositions.PropositionSchedule;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.StoredEvent;
import io.proffer.propositions.StoredProposition;
import io.proffer.propositions.report.EventAnswer;
import io.proffer.propositions.report.PropositionDesk;
import io.proffer.propositions.report.PropositionReport;
import io.proffer.propositions.report.PropositionReport.Reportable;
import io.proffer.propositions.report.ReportWatch;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.rulesets.ShippedRulebook;
import io.proffer.signals.NoSignals;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What one decision leaves to the next ones on the same account. */
class RememberingTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final String UPGRADE = "UPG_BUSINESS";
    private static final String TRIAL = "TRIAL_BUSINESS_14";
    private static final Consumer<ObjectNode> AS_IT_IS = account -> {};

    private final Decisioning decisioning = new Decisioning(ShippedRulebook.get());
    private final KeptPropositions propositions = new KeptPropositions();
    private final KeptAccounts accounts = new KeptAccounts();
    private final Memories memories = new Memories(propositions, new NoSignals());
    private final PropositionDesk desk;
    private final PropositionSchedule schedule;
    private Instant now = NINE;
    private int ids;

    RememberingTest() {
        ActiveRulebook active = new ActiveRulebook("index");
        active.activate(ShippedRulebook.get(), NINE);
        this.desk = new PropositionDesk(propositions, accounts, active, () -> now, this::next, ReportWatch.NOBODY);
        this.schedule = new PropositionSchedule(propositions, this::next);
    }

    @Test
    void aShownOfferLivesOnInItsNewerVersion() {
        String shown = proposed(decide(AS_IT_IS));
        report(shown, Reportable.PRESENTED, null);
        String newer = proposed(decide(seats(61)));

        assertThat(newer).isNotEqualTo(shown);
        assertThat(find(shown).state()).isEqualTo(PropositionState.SUPERSEDED);
        assertThat(find(shown).progress().supersededBy()).isEqualTo(newer);
        Decision again = decide(seats(61));
        assertThat(proposed(again)).isEqualTo(newer);
        assertThat(rejected(again, TRIAL).verdict()).isEqualTo(Verdict.EXCLUDED_BY_STACKING);
        assertThat(report(shown, Reportable.ACCEPTED, null))
                .isInstanceOfSatisfying(
                        EventAnswer.Illegal.class,
                        illegal -> assertThat(illegal.supersededBy()).isEqualTo(newer));
        assertThat(report(newer, Reportable.ACCEPTED, null)).isInstanceOf(EventAnswer.Noted.class);
    }

    @Test
    void newVersionsThatNobodySawUseUpNoLimit() {
        for (int seats = 62; seats >= 58; seats--) {
            assertThat(proposed(decide(seats(seats)))).isNotNull();
        }
    }

    @Test
    void aSnoozeKeepsItsGroupUntilItEnds() {
        String asleep = proposed(decide(AS_IT_IS));
        Instant wakes = NINE.plus(Duration.ofDays(40));
        report(asleep, Reportable.SNOOZED, wakes.toString());

        Decision meanwhile = decide(AS_IT_IS);
        assertThat(meanwhile.propositions()).extracting("offerKey").doesNotContain(UPGRADE, TRIAL);
        CandidateEvaluation trial = rejected(meanwhile, TRIAL);
        assertThat(trial.verdict()).isEqualTo(Verdict.EXCLUDED_BY_STACKING);
        assertThat(trial.eligibleFrom()).isEqualTo("2026-04-11");
        assertThat(find(asleep).state()).isEqualTo(PropositionState.SNOOZED);
        assertThat(schedule.run(wakes).woken()).hasSize(1);
    }

    @Test
    void anOrderThatWasTurnedDownIsQuotedAgain() {
        Consumer<ObjectNode> mostFavoured = account -> ((ObjectNode) account.get("subscription"))
                .putArray("contractFlags")
                .add("MFN");
        String ordered = accepted(mostFavoured);
        desk.approve(ordered, false, null, null);
        assertThat(find(ordered).state()).isEqualTo(PropositionState.APPROVAL_REJECTED);

        String again = accepted(mostFavoured);
        assertThat(again).isNotEqualTo(ordered);
        desk.withdraw(again, null, null);
        Decision third = decide(mostFavoured);
        assertThat(rejected(third, UPGRADE).reasons()).extracting("code").doesNotContain("SUPPRESSED_AFTER_ACCEPT");
    }

    @Test
    void whatTheCustomerSaidYesToIsNotOfferedAgain() {
        String seatOffer = "SEAT_TEAM_10";
        Consumer<ObjectNode> mostFavoured = account -> ((ObjectNode) account.get("subscription"))
                .putArray("contractFlags")
                .add("MFN");
        String ordered = proposed(decide(mostFavoured), seatOffer);
        report(ordered, Reportable.ACCEPTED, null);
        assertThat(find(ordered).state()).isEqualTo(PropositionState.PENDING_APPROVAL);

        Decision onMoreSeats = decide(mostFavoured.andThen(seats(61)));
        assertThat(rejected(onMoreSeats, seatOffer).verdict()).isEqualTo(Verdict.SUPPRESSED);
        desk.approve(ordered, true, null, null);
        CandidateEvaluation agreed = rejected(decide(mostFavoured.andThen(seats(61))), seatOffer);
        assertThat(agreed.verdict()).isEqualTo(Verdict.SUPPRESSED);
        assertThat(agreed.reasons()).extracting("code").containsExactly("SUPPRESSED_AFTER_ACCEPT");
        assertThat(agreed.eligibleFrom()).isEqualTo("2026-05-31");
    }

    @Test
    void whatASubscriptionWasQuotedForEndsWithIt() {
        String shown = proposed(decide(AS_IT_IS));
        report(shown, Reportable.PRESENTED, null);
        Consumer<ObjectNode> canceled = account -> ((ObjectNode) account.get("subscription")).put("status", "CANCELED");
        keep(canceled);

        assertThat(report(shown, Reportable.ACCEPTED, null))
                .isInstanceOfSatisfying(
                        EventAnswer.Outlived.class,
                        gone -> assertThat(gone.why()).contains("canceled"));
        decide(canceled);
        assertThat(find(shown).state()).isEqualTo(PropositionState.WITHDRAWN);
    }

    @Test
    void whatWasQuotedInAnotherCurrencyIsTakenBack() {
        String shown = proposed(decide(AS_IT_IS));
        report(shown, Reportable.SNOOZED, now.plus(Duration.ofDays(9)).toString());
        decide(account -> {
            account.put("currency", "USD");
            ObjectNode subscription = (ObjectNode) account.get("subscription");
            for (String amount : List.of("unitPrice", "arr")) {
                ((ObjectNode) subscription.get(amount)).put("currency", "USD");
            }
        });
        assertThat(find(shown).state()).isEqualTo(PropositionState.WITHDRAWN);
    }

    @Test
    void whatWasProposedForAnotherSubscriptionIsProposedAnew() {
        Consumer<ObjectNode> renewed = account -> ((ObjectNode) account.get("subscription")).put("id", "sub_2");
        String before = proposed(decide(AS_IT_IS));
        String anew = proposed(decide(renewed));

        assertThat(anew).isNotEqualTo(before);
        assertThat(find(before).progress().supersededBy()).isEqualTo(anew);
        assertThat(report(anew, Reportable.ACCEPTED, null)).isInstanceOf(EventAnswer.Noted.class);
    }

    @Test
    void seatsThatCameMeanwhileLeaveAnOfferWhatItIs() {
        String shown = proposed(decide(AS_IT_IS));
        keep(seats(61));
        assertThat(report(shown, Reportable.ACCEPTED, null)).isInstanceOf(EventAnswer.Noted.class);
    }

    @Test
    void aSnoozeThatFollowsAnotherMakesNothingStandLonger() {
        String asleep = proposed(decide(AS_IT_IS));
        Duration standing = Duration.between(now, find(asleep).progress().expiresAt());
        for (int i = 0; i < 3; i++) {
            Instant wakes = now.plus(Duration.ofDays(20));
            report(asleep, Reportable.SNOOZED, wakes.toString());
            now = wakes;
            schedule.run(wakes);
            assertThat(find(asleep).progress().expiresAt()).isEqualTo(wakes.plus(standing));
        }
    }

    @Test
    void aClockOfWholeSecondsMayReportAtOnce() {
        now = NINE.plusMillis(400);
        String id = proposed(decide(AS_IT_IS, now));
        assertThat(reportOf(id, Reportable.PRESENTED, NINE)).isInstanceOf(EventAnswer.Noted.class);
        List<StoredEvent> events = propositions.change("acct_robo", ledger -> ledger.events(id));
        assertThat(events).extracting(StoredEvent::occurredAt).containsExactly(now, now);
        assertThat(reportOf(id, Reportable.CLICKED, NINE.minus(Duration.ofHours(1))))
                .isInstanceOf(EventAnswer.Invalid.class);
    }

    @Test
    void whatIsProposedAnewWaitsForHoursWhereItHoldsNone() {
        String before = proposed(decide(account -> account.put("territory", "EMEA_WEST")));
        takeAllHoursOf("EMEA_DACH");

        Decision meanwhile = decide(seats(61));
        assertThat(rejected(meanwhile, UPGRADE).verdict()).isEqualTo(Verdict.BUDGET_EXHAUSTED);
        assertThat(find(before).state()).isEqualTo(PropositionState.PROPOSED);
        assertThat(proposed(decide(AS_IT_IS))).isEqualTo(before);
    }

    private void takeAllHoursOf(String territory) {
        LocalDate monday = LocalDate.of(2026, 3, 2);
        BudgetPart week = new BudgetPart("CSM_HOURS", territory, monday, monday.plusDays(6));
        propositions
                .books()
                .enter(new BudgetEntry(
                        week, BudgetEntry.Kind.RESERVE, "prp_others", BigDecimal.valueOf(120), "hours", now));
    }

    private String accepted(Consumer<ObjectNode> change) {
        String id = proposed(decide(change));
        report(id, Reportable.ACCEPTED, null);
        assertThat(find(id).state()).isEqualTo(PropositionState.PENDING_APPROVAL);
        tick();
        return id;
    }

    @Test
    void aDecisionForAnotherDayForgetsNoCare() {
        decide(escalations(1));
        decide(escalations(0));
        for (Duration away : List.of(Duration.ofDays(-1), Duration.ofDays(16))) {
            tick();
            decide(escalations(0), now.plus(away));
            CandidateEvaluation upgrade = rejected(decide(escalations(0)), UPGRADE);
            assertThat(upgrade.verdict()).isEqualTo(Verdict.NOT_SUITABLE);
            assertThat(upgrade.eligibleFrom()).isEqualTo("2026-03-16");
        }
    }

    private static Consumer<ObjectNode> seats(int licensed) {
        return account -> {
            ((ObjectNode) account.get("subscription")).put("seatsLicensed", licensed);
            ((ObjectNode) account.get("engagement")).putNull("seatUtilizationPct");
        };
    }

    private static Consumer<ObjectNode> escalations(int open) {
        return account -> ((ObjectNode) account.get("support")).put("openEscalations", open);
    }

    private Decision decide(Consumer<ObjectNode> change) {
        tick();
        return decide(change, now);
    }

    private Decision decide(Consumer<ObjectNode> change, Instant asOf) {
        Account account = keep(change);
        Memories.Recalled recalled = memories.of(account, asOf, decisioning.budgets());
        Decision decision = decisioning.decide(new DecisionRequest(
                next("dec"), account, "", asOf, Mode.LIVE, Trigger.NONE, List.of(), false, recalled.memory()));
        Changes changes = Proposing.of(
                new Proposing.Ground(decision, account, ShippedRulebook.get(), recalled.past(), now, false));
        assertThat(propositions.<Boolean>change(account.id(), changes::keepIn)).isTrue();
        return decision;
    }

    private Account keep(Consumer<ObjectNode> change) {
        ObjectNode document = GoldenAccount.document();
        change.accept(document);
        Account account = ((AccountReading.Accepted) AccountReader.read(document, NINE)).account();
        accounts.put(account, null);
        return account;
    }

    private EventAnswer reportOf(String id, Reportable type, Instant at) {
        return desk.report(
                id,
                new PropositionReport(null, type, at, null, null, null, null, null, null, null, null),
                PropositionDesk.Sender.NOBODY);
    }

    private EventAnswer report(String id, Reportable type, @Nullable String until) {
        tick();
        return desk.report(
                id,
                new PropositionReport(null, type, now, null, null, null, null, null, until, null, null),
                PropositionDesk.Sender.NOBODY);
    }

    private static String proposed(Decision decision) {
        return proposed(decision, UPGRADE);
    }

    private static String proposed(Decision decision, String offer) {
        Optional<String> id = decision.propositions().stream()
                .filter(each -> each.offerKey().equals(offer))
                .map(each -> each.id())
                .findFirst();
        return id.orElseThrow(() -> new AssertionError(rejected(decision, offer)));
    }

    private static CandidateEvaluation rejected(Decision decision, String offer) {
        return decision.rejected().stream()
                .filter(each -> each.offerKey().equals(offer))
                .findFirst()
                .orElseThrow();
    }

    private StoredProposition find(String id) {
        return propositions.find(id).orElseThrow();
    }

    private void tick() {
        now = now.plus(Duration.ofMinutes(10));
    }

    private String next(String prefix) {
        return prefix + '_' + ++ids;
    }
}
