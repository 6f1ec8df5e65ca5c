package io.proffer.store.accounts;

import io.proffer.accounts.AccountDocument;
import io.proffer.accounts.AccountDocuments;
import io.proffer.accounts.AccountHead;
import io.proffer.accounts.AccountStore;
import io.proffer.accounts.RecentAccounts;
import io.proffer.accounts.StoredAccount;
import io.proffer.decisions.memory.Recollection;
import io.proffer.engine.account.Account;
import io.proffer.engine.account.ExternalRefs;
import io.proffer.store.Cursor;
import io.proffer.store.Filter;
import io.proffer.store.Transactions;
import io.proffer.store.trip.Columns;
import io.proffer.store.trip.Question;
import io.proffer.store.trip.Trips;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Accounts in their table. */
@ApplicationScoped
class AccountRows implements PanacheRepositoryBase<AccountRow, String>, AccountStore, AccountDocuments {
    /** Some 1,500 documents of the usual size; an account takes about four times its document. */
    private static final long RECENT_BYTES = 12L * 1024 * 1024;

    private final RecentAccounts recent = new RecentAccounts(RECENT_BYTES);
    private final InstantSource clock;
    private final Horizon horizon;
    private final Trips trips;

    AccountRows(InstantSource clock, Horizon horizon, Trips trips) {
        this.clock = clock;
        this.horizon = horizon;
        this.trips = trips;
    }

    @Override
    public Optional<StoredAccount> find(String id) {
        return kept(id).filter(this::isInSight);
    }

    @Override
    public Optional<StoredAccount> known(String id) {
        return recent.find(id).filter(this::isInSight);
    }

    private boolean isInSight(StoredAccount stored) {
        return horizon.covers(stored.account().territory());
    }

    private Optional<StoredAccount> kept(String id) {
        Optional<StoredAccount> known = recent.find(id);
        if (known.isPresent() && trips.ask(document(id)).isOf(known.get())) {
            return known;
        }
        Optional<StoredAccount> read =
                Transactions.within(() -> findByIdOptional(id)).map(AccountRows::stored);
        read.ifPresent(recent::keep);
        return read;
    }

    /** Which document of an account stands. */
    static Question<Recollection.Document> document(String id) {
        return Question.ofFirst(
                "select version, updated_at from account where id = ?",
                row -> new Recollection.Document(row.getLong("version"), Columns.instant(row, "updated_at")),
                Recollection.Document.NONE,
                id);
    }

    @Override
    public List<StoredAccount> findAll(List<String> ids) {
        return Transactions.in(() -> list("id in ?1", ids)).stream()
                .map(AccountRows::stored)
                .filter(this::isInSight)
                .toList();
    }

    @Override
    public Set<String> known(Set<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Transactions.in(() -> Set.copyOf(getEntityManager()
                        .createQuery("select a.id, a.territory from AccountRow a where a.id in :ids", Object[].class)
                        .setParameter("ids", ids)
                        .getResultStream()
                        .filter(row -> horizon.covers((String) row[1]))
                        .map(row -> (String) row[0])
                        .toList()));
    }

    @Override
    public Optional<Put> put(Account account, @Nullable Long expected) {
        // Somebody may create it between our look and our insert: then it is there.
        return Transactions.again(() -> putNow(account, expected));
    }

    private Optional<Put> putNow(Account account, @Nullable Long expected) {
        AccountRow row = findById(account.id(), LockModeType.PESSIMISTIC_WRITE);
        long version = row == null ? 0 : row.version;
        if (expected != null && expected != version) {
            return Optional.empty();
        }
        AccountRow written = write(row, AccountDocument.of(account));
        flush();
        return Optional.of(new Put(StoredAccount.of(account, written.version, written.updatedAt), row == null));
    }

    @Override
    public void putAll(List<Account> accounts) {
        putDocuments(accounts.stream().map(AccountDocument::of).toList());
    }

    @Override
    public Map<String, String> documents(List<String> ids) {
        return Transactions.in(() -> rows(ids, LockModeType.NONE)).values().stream()
                .collect(Collectors.toMap(row -> row.id, row -> row.document));
    }

    @Override
    public void putDocuments(List<AccountDocument> documents) {
        Transactions.again(() -> {
            Map<String, AccountRow> rows =
                    rows(documents.stream().map(AccountDocument::id).toList(), LockModeType.PESSIMISTIC_WRITE);
            documents.forEach(document -> rows.put(document.id(), write(rows.get(document.id()), document)));
            return documents.size();
        });
    }

    /** The rows of some ids, locked in one order, so that two who change the same do not wait for each other. */
    private Map<String, AccountRow> rows(List<String> ids, LockModeType lock) {
        return find("id in ?1 order by id", ids).withLock(lock).stream()
                .collect(Collectors.toMap(row -> row.id, Function.identity()));
    }

    private AccountRow write(@Nullable AccountRow existing, AccountDocument account) {
        if (existing != null && existing.document.equals(account.text())) {
            return existing;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        AccountRow row = existing == null ? new AccountRow() : existing;
        ExternalRefs refs = account.refs();
        row.crm = refs == null ? null : refs.crm();
        row.billing = refs == null ? null : refs.billing();
        row.cs = refs == null ? null : refs.cs();
        row.territory = account.territory();
        row.document = account.text();
        row.index(AccountHead.of(account.text()));
        row.version++;
        row.updatedAt = now;
        if (existing == null) {
            row.id = account.id();
            row.createdAt = now;
            persist(row);
        }
        return row;
    }

    @Override
    public Page list(Query query) {
        Filter filter = horizon.onAccounts(new Filter()
                .when(query.crm(), "crm = :crm", "crm")
                .after(Cursor.ofNullable(query.cursor()), "(createdAt > :at or createdAt = :at and id > :id)"));
        List<AccountRow> rows =
                Transactions.in(() -> find(filter.text() + " order by createdAt, id", filter.parameters())
                        .range(0, query.limit())
                        .list());
        Filter.Cut<AccountRow> cut =
                Filter.Cut.of(rows, query.limit(), row -> new Cursor(row.createdAt, row.id).text());
        return new Page(cut.rows().stream().map(AccountRows::stored).toList(), cut.next());
    }

    @Override
    public long count() {
        return Transactions.in(() -> findAll().count());
    }

    private static StoredAccount stored(AccountRow row) {
        return StoredAccount.read(row.document, row.version, row.updatedAt);
    }
}
