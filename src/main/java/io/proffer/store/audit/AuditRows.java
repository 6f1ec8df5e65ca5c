package io.proffer.store.audit;

import io.proffer.audit.AuditAct;
import io.proffer.audit.AuditAction;
import io.proffer.audit.AuditEntry;
import io.proffer.audit.AuditHead;
import io.proffer.audit.AuditLog;
import io.proffer.audit.AuditSubject;
import io.proffer.store.Filter;
import io.proffer.store.Transactions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The audit log in its table. */
@ApplicationScoped
class AuditRows implements PanacheRepositoryBase<AuditRow, Long>, AuditLog {

    @Override
    public void append(AuditAct act) {
        Transactions.within(() -> link(act));
    }

    @Override
    public void erase(String accountId, String actor, Instant at) {
        Transactions.within(() -> {
            lock();
            flush();
            update("details = null where accountId = ?1", accountId);
            AuditSubject account = AuditSubject.account(accountId);
            return link(new AuditAct(at, actor, AuditAction.ACCOUNT_PERSONAL_DATA_ERASED, account, "{}"));
        });
    }

    private AuditHead link(AuditAct act) {
        AuditEndRow end = lock();
        AuditEntry entry = AuditEntry.following(end.head(), act);
        persist(AuditRow.of(entry, act.details()));
        end.lastSequence = entry.sequence();
        end.lastHash = entry.hash();
        return entry.head();
    }

    private AuditEndRow lock() {
        return getEntityManager().find(AuditEndRow.class, AuditEndRow.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public Page search(Query query) {
        return page(filter(query).when(query.after(), "sequence > :after", "after"), "sequence", query.limit());
    }

    @Override
    public Page newest(Query query) {
        Long before = query.after() == 0 ? null : query.after();
        return page(filter(query).when(before, "sequence < :before", "before"), "sequence desc", query.limit());
    }

    private static Filter filter(Query query) {
        AuditSubject.Kind kind = query.subject().kind();
        return new Filter()
                .when(kind == null ? null : kind.name(), "subjectKind = :kind", "kind")
                .when(query.subject().id(), "subjectId = :subject", "subject")
                .when(query.subject().accountId(), "accountId = :account", "account")
                .when(query.actor(), "actor = :actor", "actor")
                .when(query.from(), "at >= :from", "from")
                .when(query.to(), "at < :to", "to");
    }

    private Page page(Filter filter, String order, int limit) {
        List<AuditEntry> found = read(filter, order, limit + 1);
        boolean more = found.size() > limit;
        List<AuditEntry> page = more ? found.subList(0, limit) : found;
        return new Page(page, more ? page.get(page.size() - 1).sequence() : null);
    }

    @Override
    public Optional<AuditEntry> last(AuditSubject subject, Set<AuditAction> acts) {
        Filter filter = new Filter()
                .when(subject.kind(), "subjectKind = :kind", "kind")
                .when(subject.id(), "subjectId = :subject", "subject")
                .when(AuditAct.SYSTEM, "actor <> :system", "system")
                .when(acts.stream().map(AuditAction::code).toList(), "action in :acts", "acts");
        return Transactions.in(
                () -> find(filter.text() + " order by sequence desc", filter.parameters()).range(0, 0).stream()
                        .map(AuditRow::entry)
                        .findFirst());
    }

    @Override
    public List<AuditEntry> after(long sequence, int limit) {
        return read(new Filter().when(sequence, "sequence > :after", "after"), "sequence", limit);
    }

    private List<AuditEntry> read(Filter filter, String order, int limit) {
        return Transactions.in(
                () -> find(filter.text() + " order by " + order, filter.parameters()).range(0, limit - 1).stream()
                        .map(AuditRow::entry)
                        .toList());
    }

    @Override
    public AuditHead head() {
        return Transactions.in(() ->
                getEntityManager().find(AuditEndRow.class, AuditEndRow.ONLY).head());
    }
}
