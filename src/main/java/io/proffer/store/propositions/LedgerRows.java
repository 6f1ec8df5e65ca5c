package io.proffer.store.propositions;

import io.proffer.audit.AuditLog;
import io.proffer.budgets.BudgetLedger;
import io.proffer.engine.memory.Assignment;
import io.proffer.engine.memory.CareBlock;
import io.proffer.engine.memory.ContactEvent;
import io.proffer.events.EventLog;
import io.proffer.events.NewEvent;
import io.proffer.json.CanonicalJson;
import io.proffer.propositions.AccountLedger;
import io.proffer.propositions.StoredEvent;
import io.proffer.propositions.StoredProposition;
import io.proffer.propositions.notice.Audited;
import io.proffer.propositions.notice.Told;
import io.proffer.store.budgets.BudgetRows;
import io.proffer.store.responses.ResponseDays;
import io.proffer.store.trip.Question;
import io.proffer.store.trip.Trip;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The propositions of one account inside a transaction that holds the account's lock. */
public final class LedgerRows implements AccountLedger {
    private final EntityManager entities;
    private final Outlets outlets;
    private final String accountId;
    private final AccountLedgerRow lock;
    private final long version;

    /** Who hears of what happened, in the transaction that it happens in. */
    @Singleton
    public record Outlets(EventLog feed, AuditLog audit, ResponseDays responses, RecentlySaid recent) {}

    private LedgerRows(EntityManager entities, Outlets outlets, AccountLedgerRow lock) {
        this.entities = entities;
        this.outlets = outlets;
        this.accountId = lock.accountId;
        this.lock = lock;
        this.version = lock.version;
    }

    /** The ledger of an account inside the running transaction, which holds its lock until it ends. */
    public static LedgerRows locked(EntityManager entities, Outlets outlets, String accountId) {
        return lock(entities, outlets, accountId).orElseGet(() -> {
            AccountLedgerRow row = new AccountLedgerRow();
            row.accountId = accountId;
            entities.persist(row);
            entities.flush();
            return lock(entities, outlets, accountId).orElseThrow();
        });
    }

    /** Waits for the lock of an account; empty when it has none yet. */
    private static Optional<LedgerRows> lock(EntityManager entities, Outlets outlets, String accountId) {
        AccountLedgerRow row = entities.find(AccountLedgerRow.class, accountId, LockModeType.PESSIMISTIC_WRITE);
        outlets.recent.forget(accountId);
        return Optional.ofNullable(row).map(it -> new LedgerRows(entities, outlets, it));
    }

    /** Removes the lock again where it is new and nothing was kept under it, as of an account that is gone. */
    void leaveNothingBehind() {
        if (version == 0 && lock.version == 0) {
            entities.remove(lock);
        }
    }

    @Override
    public long version() {
        return version;
    }

    @Override
    public Optional<StoredProposition> find(String propositionId) {
        return asked(PropositionQuestions.of(propositionId))
                .filter(found -> found.origin().accountId().equals(accountId));
    }

    @Override
    public List<StoredProposition> open() {
        return asked(PropositionQuestions.open(accountId));
    }

    @Override
    public List<StoredProposition> due(Instant now) {
        return asked(PropositionQuestions.dueOf(accountId, now));
    }

    @Override
    public void lookAgain(StoredProposition proposition, @Nullable Instant at) {
        PropositionRow row = entities.find(PropositionRow.class, proposition.id());
        if (row != null) {
            row.dueAt = at;
        }
    }

    /** The answer to a question, with what was changed in this transaction. */
    private <T> T asked(Question<T> question) {
        Trip trip = new Trip();
        Trip.Answer<T> answer = trip.ask(question);
        make(trip);
        return answer.get();
    }

    /** Makes a trip in this transaction, after what was changed in it. */
    public void make(Trip trip) {
        entities.flush();
        entities.unwrap(Session.class).doWork(trip::over);
    }

    @Override
    public List<StoredEvent> events(String propositionId) {
        return asked(PropositionQuestions.events(List.of(propositionId))).getOrDefault(propositionId, List.of());
    }

    @Override
    public List<ContactEvent> contacts(Instant since) {
        return asked(PropositionQuestions.contacts(accountId, since));
    }

    @Override
    public Optional<Reported> reported(String propositionId, String eventId) {
        return entities.createQuery(
                        "from PropositionEventRow e where e.propositionId = :proposition and e.eventId = :event",
                        PropositionEventRow.class)
                .setParameter("proposition", propositionId)
                .setParameter("event", eventId)
                .getResultStream()
                .findFirst()
                .map(row -> new Reported(row.bodyHash, row.answer));
    }

    @Override
    public void keep(StoredProposition proposition) {
        PropositionRow row = entities.find(PropositionRow.class, proposition.id());
        boolean added = row == null;
        PropositionRow kept = added ? PropositionMapping.made(proposition.origin()) : row;
        PropositionMapping.progress(kept, proposition);
        if (added) {
            entities.persist(kept);
        }
        // What gives way must be closed before what takes its place is open.
        entities.flush();
        lock.version = version + 1;
    }

    @Override
    public void add(StoredProposition proposition, StoredEvent event, Reported reported) {
        PropositionEventRow row = PropositionMapping.row(proposition, event);
        row.bodyHash = reported.bodyHash();
        row.answer = reported.answer();
        entities.persist(row);
        Told.of(proposition, event).ifPresent(outlets.feed::append);
        lock.changedAt = event.receivedAt().isAfter(lock.changedAt) ? event.receivedAt() : lock.changedAt;
        lock.version = version + 1;
        Audited.of(proposition, event).ifPresent(outlets.audit::append);
    }

    @Override
    public void tell(NewEvent event) {
        outlets.feed.append(event);
    }

    @Override
    public void count(StoredProposition proposition, LocalDate day, int presents, int accepts) {
        outlets.responses.count(proposition.origin(), day, presents, accepts);
    }

    @Override
    public BudgetLedger budgets() {
        return new BudgetRows(entities, outlets.feed);
    }

    @Override
    public void keep(List<CareBlock> care) {
        lock.care = care.isEmpty() ? null : CanonicalJson.text(care);
        lock.version = version + 1;
    }

    @Override
    public void keep(String account, Assignment assignment) {
        String id = account + '|' + assignment.experimentKey();
        AssignmentRow row = entities.find(AssignmentRow.class, id);
        boolean added = row == null;
        AssignmentRow kept = added ? new AssignmentRow() : row;
        kept.id = id;
        kept.accountId = account;
        kept.experimentKey = assignment.experimentKey();
        kept.arm = assignment.arm();
        kept.assignedAt = assignment.assignedAt();
        kept.validUntil = assignment.validUntil();
        if (added) {
            entities.persist(kept);
        }
        lock.version = version + 1;
    }
}
