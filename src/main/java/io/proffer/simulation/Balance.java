package io.proffer.simulation;

import io.proffer.budgets.BudgetEntry;
import io.proffer.engine.account.Account;
import io.proffer.engine.constraints.Budget;
import io.proffer.engine.constraints.BudgetPart;
import io.proffer.engine.constraints.Budgets;
import io.proffer.engine.contact.Consumption;
import io.proffer.engine.contact.ContactLimits;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.engine.rulebook.Rulebook;
import io.proffer.propositions.Lifecycle;
import io.proffer.propositions.StoredEvent;
import io.proffer.propositions.StoredProposition;
import io.proffer.simulation.RehearsalReport.OfferCount;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Adds everything up again from the events alone, and says what does not agree. */
final class Balance {
    private final List<String> faults = new ArrayList<>();
    private final Map<String, Long> events = new TreeMap<>();
    private final Map<String, OfferCount> offers = new TreeMap<>();

    private Balance() {}

    /**
     * The books.
     *
     * @param events what happened, by type
     * @param offers what became of each offer
     * @param faults what does not balance
     */
    record Books(Map<String, Long> events, Map<String, OfferCount> offers, List<String> faults) {}

    static Books of(KeptPropositions propositions, Map<String, Account> accounts, Rulebook rulebook) {
        Balance balance = new Balance();
        ContactLimits limits = new ContactLimits(rulebook);
        propositions.ledgers().forEach((id, ledger) -> balance.keepsLimits(accounts.get(id), ledger, limits));
        propositions.ledgers().values().forEach(balance::add);
        balance.addUp(propositions, new Budgets(rulebook));
        return new Books(balance.events, balance.offers, balance.faults);
    }

    /** Of all that was proposed and shown, each must still fit among all the others. */
    private void keepsLimits(Account account, KeptLedger ledger, ContactLimits limits) {
        List<ContactEvent> contacts = ledger.contacts(Instant.EPOCH);
        for (int i = 0; i < contacts.size(); i++) {
            List<ContactEvent> others = new ArrayList<>(contacts);
            ContactEvent one = others.remove(i);
            if (limits.consume(account, others, one) instanceof Consumption.Breaks breaks) {
                faults.add(one.propositionId() + " was " + one.type() + " at " + one.at() + " beyond " + breaks.cap());
            }
        }
    }

    /** No part of a budget may hold more than its row allows, and closed propositions hold nothing. */
    private void addUp(KeptPropositions propositions, Budgets budgets) {
        Map<BudgetPart, BigDecimal> sums = new HashMap<>();
        for (BudgetEntry entry : propositions.books().all()) {
            sums.merge(entry.part(), entry.change(), BigDecimal::add);
        }
        sums.forEach((part, sum) -> budgets.all().stream()
                .filter(budget -> budget.key().equals(part.key()) && sum.compareTo(budget.limit()) > 0)
                .filter(budget -> budget.onExhausted() != Budget.OnExhausted.REQUIRE_APPROVAL)
                .forEach(budget -> faults.add(part + " holds " + sum + ", above " + budget.limit())));
        sums.forEach((part, sum) -> {
            if (sum.signum() < 0 || sum.compareTo(propositions.books().level(part)) != 0) {
                faults.add(part + " adds up to " + sum + ", but its level is "
                        + propositions.books().level(part));
            }
        });
    }

    private void add(KeptLedger ledger) {
        Set<String> open = new HashSet<>();
        for (StoredProposition each : ledger.all()) {
            if (each.standingKey() != null && !open.add(each.standingKey())) {
                faults.add("Two propositions stand of " + each.standingKey());
            }
            List<StoredEvent> happened = ledger.events(each.id());
            happened.forEach(event -> events.merge(event.type().name(), 1L, Long::sum));
            compare(each, happened);
            count(each);
        }
    }

    /** The state must be the one that follows from the events. */
    private void compare(StoredProposition proposition, List<StoredEvent> happened) {
        StoredEvent last = happened.get(happened.size() - 1);
        Lifecycle.Outcome outcome = Lifecycle.after(happened.subList(0, happened.size() - 1), last);
        boolean agrees = outcome instanceof Lifecycle.Moved moved && moved.state() == proposition.state();
        if (!agrees) {
            faults.add(proposition.id() + " is " + proposition.state() + ", but its events say " + outcome);
        }
    }

    private void count(StoredProposition proposition) {
        OfferCount one = new OfferCount(
                1,
                proposition.progress().presented() ? 1 : 0,
                proposition.progress().accepted() ? 1 : 0);
        offers.merge(
                proposition.origin().offerKey(),
                one,
                (sum, each) -> new OfferCount(
                        sum.proposed() + each.proposed(),
                        sum.presented() + each.presented(),
                        sum.accepted() + each.accepted()));
    }
}
