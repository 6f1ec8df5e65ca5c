package io.proffer.simulation;

import io.proffer.budgets.BudgetLedger;
import io.proffer.engine.memory.Assignment;
import io.proffer.engine.memory.CareBlock;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.events.NewEvent;
import io.proffer.propositions.AccountLedger;
import io.proffer.propositions.StoredEvent;
import io.proffer.propositions.StoredProposition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The propositions of one account in memory. */
final class KeptLedger implements AccountLedger {
    private record Entry(StoredEvent event, Reported reported) {}

    private final KeptPropositions store;
    private final Map<String, KeptLedger> byProposition;
    private final Map<String, StoredProposition> propositions = new LinkedHashMap<>();
    private final Map<String, List<Entry>> events = new HashMap<>();
    private final List<ContactEvent> contacts = new ArrayList<>();
    private final Map<String, Assignment> assignments = new LinkedHashMap<>();
    private List<CareBlock> care = List.of();
    private long version;
    private Instant changedAt = Instant.EPOCH;

    KeptLedger(KeptPropositions store, Map<String, KeptLedger> byProposition) {
        this.store = store;
        this.byProposition = byProposition;
    }

    Instant changedAt() {
        return changedAt;
    }

    Collection<StoredProposition> all() {
        return propositions.values();
    }

    List<Assignment> assignments() {
        return List.copyOf(assignments.values());
    }

    List<CareBlock> care() {
        return care;
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Optional<StoredProposition> find(String propositionId) {
        return Optional.ofNullable(propositions.get(propositionId));
    }

    @Override
    public List<StoredProposition> open() {
        return propositions.values().stream()
                .filter(each -> each.standingKey() != null)
                .toList();
    }

    @Override
    public List<StoredProposition> due(Instant now) {
        return open().stream()
                .filter(each -> each.progress().dueAt() != null
                        && !each.progress().dueAt().isAfter(now))
                .toList();
    }

    /** Everybody is decided on every day. */
    @Override
    public void lookAgain(StoredProposition proposition, @Nullable Instant at) {}

    @Override
    public List<StoredEvent> events(String propositionId) {
        return events.getOrDefault(propositionId, List.of()).stream()
                .map(Entry::event)
                .toList();
    }

    @Override
    public List<ContactEvent> contacts(Instant since) {
        return contacts.stream().filter(each -> each.at().isAfter(since)).toList();
    }

    @Override
    public Optional<Reported> reported(String propositionId, String eventId) {
        return events.getOrDefault(propositionId, List.of()).stream()
                .filter(each -> each.event.eventId().equals(eventId))
                .map(Entry::reported)
                .findFirst();
    }

    @Override
    public void keep(StoredProposition proposition) {
        String place = proposition.standingKey();
        propositions.values().stream()
                .filter(each ->
                        place != null && !each.id().equals(proposition.id()) && place.equals(each.standingKey()))
                .findFirst()
                .ifPresent(other -> {
                    throw new IllegalStateException(other.id() + " stands already: " + place);
                });
        propositions.put(proposition.id(), proposition);
        byProposition.put(proposition.id(), this);
        version++;
    }

    @Override
    public void add(StoredProposition proposition, StoredEvent event, Reported reported) {
        events.computeIfAbsent(proposition.id(), ignored -> new ArrayList<>()).add(new Entry(event, reported));
        proposition.contact(event).ifPresent(contact -> {
            contacts.add(contact);
            contacts.sort(Comparator.comparing(ContactEvent::at));
        });
        changedAt = event.receivedAt().isAfter(changedAt) ? event.receivedAt() : changedAt;
        version++;
    }

    @Override
    public void count(StoredProposition proposition, LocalDate day, int presents, int accepts) {
        store.count(proposition, day, presents, accepts);
    }

    @Override
    public BudgetLedger budgets() {
        return store.books();
    }

    @Override
    public void keep(List<CareBlock> blocks) {
        care = List.copyOf(blocks);
        version++;
    }

    @Override
    public void keep(String accountId, Assignment assignment) {
        assignments.put(assignment.experimentKey(), assignment);
        version++;
    }

    /** Nobody is told of what is rehearsed. */
    @Override
    public void tell(NewEvent event) {}
}
