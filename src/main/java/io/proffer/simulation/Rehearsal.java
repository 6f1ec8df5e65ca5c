package io.proffer.simulation;

import io.proffer.decisions.memory.Memories;
import io.proffer.engine.Decisioning;
import io.proffer.engine.account.Account;
import io.proffer.engine.decision.Decision;
import io.proffer.engine.decision.DecisionRequest;
import io.proffer.engine.decision.DecisionRequest.Mode;
import io.proffer.engine.decision.DecisionRequest.Trigger;
import io.proffer.engine.decision.Ids;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.propositions.Changes;
import io.proffer.propositions.Past;
import io.proffer.propositions.Proposing;
import io.proffer.propositions.PropositionSchedule;
import io.proffer.propositions.PropositionState;
import io.proffer.propositions.StoredProposition;
import io.proffer.propositions.report.EventAnswer;
import io.proffer.propositions.report.PropositionDesk;
import io.proffer.propositions.report.PropositionReport;
import io.proffer.propositions.report.PropositionReport.Reportable;
import io.proffer.propositions.report.ReportWatch;
import io.proffer.rulesets.ActiveRulebook;
import io.proffer.signals.NoSignals;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** Lets accounts live through some time under a rulebook: decided every day, answered as drawn from a seed. */
public final class Rehearsal {
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Plan plan;
    private final Rulebook rulebook;
    private final Decisioning decisioning;
    private final Map<String, Customer> customers = new LinkedHashMap<>();
    private final KeptPropositions propositions = new KeptPropositions();
    private final KeptAccounts accounts = new KeptAccounts();
    private final Memories memories = new Memories(propositions, new NoSignals());
    private final PropositionSchedule schedule;
    private final PropositionDesk desk;
    private final Responder responder;
    private final RehearsalTally tally = new RehearsalTally();
    private Instant now = Instant.EPOCH;
    private long ids;

    /**
     * A rehearsal.
     *
     * @param rulebook policy that is tried; it stays open and belongs to the caller
     * @param members accounts as they were known at {@code shippedAt}
     * @param shippedAt when they were
     * @param plan how long, and with which luck
     */
    public Rehearsal(Rulebook rulebook, List<Account> members, Instant shippedAt, Plan plan) {
        this.plan = plan;
        this.rulebook = rulebook;
        this.decisioning = new Decisioning(rulebook);
        members.forEach(each -> customers.put(each.id(), new Customer(each, shippedAt)));
        ActiveRulebook active = new ActiveRulebook("index");
        active.activate(rulebook, shippedAt);
        this.schedule = new PropositionSchedule(propositions, this::nextId);
        this.desk = new PropositionDesk(propositions, accounts, active, () -> now, this::nextId, ReportWatch.NOBODY);
        this.responder = new Responder(plan.seed());
    }

    /**
     * How long, and with which luck.
     *
     * @param from first day
     * @param days number of days, from 1
     * @param seed the same seed gives the same customers
     */
    public record Plan(LocalDate from, int days, long seed) {}

    private String nextId(String prefix) {
        return prefix + '_' + ++ids;
    }

    /**
     * Lives through the plan.
     *
     * @param progress is told of each day that is done, from 1
     */
    public RehearsalReport run(IntConsumer progress) {
        for (int day = 0; day < plan.days(); day++) {
            now = plan.from().plusDays(day).atTime(MORNING).toInstant(ZoneOffset.UTC);
            schedule.run(now);
            customers.values().forEach(this::liveADay);
            progress.accept(day + 1);
        }
        return tally.report(plan, customers.size(), Balance.of(propositions, accounts(), rulebook));
    }

    private Map<String, Account> accounts() {
        return customers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().at(now)));
    }

    private void liveADay(Customer customer) {
        Account account = customer.at(now);
        accounts.put(account, null);
        decide(account);
        for (StoredProposition open : propositions.past(account.id(), now).open()) {
            if (open.state() == PropositionState.PENDING_APPROVAL) {
                settled(customer, open, desk.approve(open.id(), true, null, null));
            } else {
                responder.answer(open, now).ifPresent(report -> answer(customer, open, report));
            }
        }
    }

    private void decide(Account account) {
        Memories.Recalled recalled = memories.of(account, now, decisioning.budgets());
        String id = Ids.derived("dec", now.toString(), account.id());
        Decision decision = decisioning.decide(new DecisionRequest(
                id, account, "", now, Mode.LIVE, Trigger.NONE, List.of(), false, recalled.memory()));
        keep(decision, account, recalled.past());
        tally.decided(decision);
    }

    private void keep(Decision decision, Account account, Past past) {
        Changes changes = Proposing.of(new Proposing.Ground(decision, account, rulebook, past, now, false));
        if (!changes.isNothing()) {
            propositions.change(account.id(), changes::keepIn);
        }
    }

    private void answer(Customer customer, StoredProposition open, PropositionReport report) {
        EventAnswer answer = desk.report(open.id(), report, PropositionDesk.Sender.NOBODY);
        if (answer instanceof EventAnswer.UsedUp) {
            tally.heldBack();
        } else if (report.type() == Reportable.ACCEPTED) {
            settled(customer, open, answer);
        }
    }

    /** What is accepted is delivered, and from then on the customer has it. */
    private void settled(Customer customer, StoredProposition accepted, EventAnswer answer) {
        boolean ordered =
                answer instanceof EventAnswer.Noted noted && noted.answer().state() == PropositionState.ACCEPTED;
        if (ordered && accepted.origin().terms() != null) {
            customer.take(accepted.origin().terms(), LocalDate.ofInstant(now, ZoneOffset.UTC));
            desk.report(accepted.id(), Responder.report(Reportable.PROVISIONED, now), PropositionDesk.Sender.NOBODY);
        }
    }
}
