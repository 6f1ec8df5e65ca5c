package io.proffer.propositions;

import io.proffer.budgets.BudgetAlert;
import io.proffer.budgets.BudgetEntry;
import io.proffer.budgets.BudgetLedger;
import io.proffer.engine.constraints.BudgetPart;
import io.proffer.engine.memory.Assignment;
import io.proffer.engine.memory.CareBlock;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.events.NewEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Remembers in which order parts of budgets were asked for and propositions were noted; of propositions it knows none. */
final class TracedLedger implements AccountLedger, BudgetLedger {
    private final List<String> trace = new ArrayList<>();
    private final List<BudgetEntry> before = new ArrayList<>();
    private final List<BudgetEntry> entered = new ArrayList<>();

    void holds(BudgetEntry entry) {
        before.add(entry);
    }

    List<String> trace() {
        return trace;
    }

    List<BudgetEntry> entered() {
        return entered;
    }

    @Override
    public BudgetLedger budgets() {
        return this;
    }

    @Override
    public BigDecimal level(BudgetPart part) {
        trace.add("lock " + part.key());
        return BigDecimal.ZERO;
    }

    @Override
    public List<BudgetEntry> entries(String propositionId) {
        return before.stream()
                .filter(each -> each.propositionId().equals(propositionId))
                .toList();
    }

    @Override
    public void enter(BudgetEntry entry) {
        trace.add("lock " + entry.part().key());
        entered.add(entry);
    }

    @Override
    public void tell(BudgetAlert alert) {
        trace.add("lock " + alert.part().key());
    }

    @Override
    public void add(StoredProposition proposition, StoredEvent event, Reported reported) {
        trace.add("note " + proposition.id());
    }

    @Override
    public long version() {
        return 0;
    }

    @Override
    public Optional<StoredProposition> find(String propositionId) {
        return Optional.empty();
    }

    @Override
    public List<StoredProposition> open() {
        return List.of();
    }

    @Override
    public List<StoredProposition> due(Instant now) {
        return List.of();
    }

    @Override
    public List<StoredEvent> events(String propositionId) {
        return List.of();
    }

    @Override
    public List<ContactEvent> contacts(Instant since) {
        return List.of();
    }

    @Override
    public Optional<Reported> reported(String propositionId, String eventId) {
        return Optional.empty();
    }

    @Override
    public void keep(StoredProposition proposition) {}

    @Override
    public void lookAgain(StoredProposition proposition, @Nullable Instant at) {}

    @Override
    public void count(StoredProposition proposition, LocalDate day, int presents, int accepts) {}

    @Override
    public void keep(List<CareBlock> care) {}

    @Override
    public void keep(String accountId, Assignment assignment) {}

    @Override
    public void tell(NewEvent event) {}
}
