package io.proffer.store.webhooks;

import io.proffer.audit.AuditAct;
import io.proffer.audit.AuditLog;
import io.proffer.store.Transactions;
import io.proffer.webhooks.Parked;
import io.proffer.webhooks.Standing;
import io.proffer.webhooks.Subscription;
import io.proffer.webhooks.SubscriptionStore;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Subscriptions in their tables. */
@ApplicationScoped
class SubscriptionRows implements PanacheRepositoryBase<SubscriptionRow, String>, SubscriptionStore {
    private final AuditLog audit;

    SubscriptionRows(AuditLog audit) {
        this.audit = audit;
    }

    private WaitingRows waiting() {
        return new WaitingRows(getEntityManager());
    }

    @Override
    public Optional<Subscription> find(String id) {
        return Transactions.in(() -> findByIdOptional(id)).map(SubscriptionRow::subscription);
    }

    @Override
    public List<Subscription> all() {
        return Transactions.in(() -> list("order by createdAt, id")).stream()
                .map(SubscriptionRow::subscription)
                .toList();
    }

    @Override
    public void add(Subscription subscription, long cursor, AuditAct act) {
        Transactions.in(() -> {
            SubscriptionRow row = new SubscriptionRow();
            row.id = subscription.id();
            row.take(subscription);
            row.createdBy = subscription.createdBy();
            row.createdAt = subscription.createdAt();
            row.cursor = cursor;
            persist(row);
            audit.append(act);
            return row;
        });
    }

    @Override
    public boolean change(Subscription changed, AuditAct act) {
        return Transactions.in(() -> {
            SubscriptionRow row = findById(changed.id(), LockModeType.PESSIMISTIC_WRITE);
            if (row == null || row.version != changed.version() - 1) {
                return false;
            }
            row.take(changed);
            // Whoever changes it wants to see what comes of it.
            row.failures = 0;
            row.resumeAt = Instant.EPOCH;
            audit.append(act);
            return true;
        });
    }

    @Override
    public boolean remove(String id, AuditAct act) {
        return Transactions.in(() -> {
            // A turn that ends now leaves what waits, or finds nobody.
            boolean known = findById(id, LockModeType.PESSIMISTIC_WRITE) != null;
            waiting().forget(id);
            if (known) {
                deleteById(id);
                audit.append(act);
            }
            return known;
        });
    }

    @Override
    public Standing standing(String id) {
        return Transactions.in(() -> findByIdOptional(id))
                .map(SubscriptionRow::standing)
                .orElse(new Standing(0, 0, Instant.MAX));
    }

    @Override
    public void replay(String id, Replay replay, Instant now, AuditAct act) {
        Transactions.in(() -> {
            SubscriptionRow row = findById(id, LockModeType.PESSIMISTIC_WRITE);
            if (row != null && replay.after() < 0) {
                waiting().revive(id, now);
            } else if (row != null) {
                row.cursor = Math.min(row.cursor, replay.after());
                // What waits comes again with the feed.
                waiting().forgetAfter(id, replay.after());
            }
            if (row != null) {
                row.resumeAt = Instant.EPOCH;
                row.leasedBy = null;
                row.leasedUntil = Instant.EPOCH;
                audit.append(act);
            }
            return true;
        });
    }

    @Override
    public List<Parked> dead(String id, long after, int limit) {
        return Transactions.in(() -> waiting().dead(id, after, limit));
    }

    @Override
    public long count(String id, boolean dead) {
        return Transactions.in(() -> waiting().count(id, dead));
    }

    @Override
    public List<String> due(Instant now, long end) {
        return Transactions.in(() -> getEntityManager()
                .createQuery(
                        "select s.id from SubscriptionRow s where s.state = :active and s.resumeAt <= :now"
                                + " and s.leasedUntil <= :now and (s.cursor < :end or exists (select 1 from WaitingRow w"
                                + " where w.subscriptionId = s.id and w.dead = false and w.dueAt <= :now)) order by s.id",
                        String.class)
                .setParameter("active", Subscription.State.ACTIVE)
                .setParameter("now", now)
                .setParameter("end", end)
                .getResultList());
    }

    @Override
    public boolean lease(String id, String holder, Instant now, Duration length) {
        return Transactions.in(() -> update(
                        "leasedBy = ?1, leasedUntil = ?2 where id = ?3 and (leasedUntil <= ?4 or leasedBy = ?1)",
                        holder,
                        now.plus(length),
                        id,
                        now)
                == 1);
    }

    @Override
    public void renew(String id, String holder, Instant now, Duration length) {
        Transactions.in(() -> update("leasedUntil = ?1 where id = ?2 and leasedBy = ?3", now.plus(length), id, holder));
    }

    @Override
    public void release(String id, String holder) {
        Transactions.in(() ->
                update("leasedBy = null, leasedUntil = ?1 where id = ?2 and leasedBy = ?3", Instant.EPOCH, id, holder));
    }

    @Override
    public Optional<Parked> oldest(String id) {
        return Transactions.in(() -> waiting().oldest(id));
    }

    @Override
    public List<Parked> heads(String id, int limit) {
        return Transactions.in(() -> waiting().heads(id, limit));
    }

    @Override
    public List<String> blocked(String id, List<String> subjects) {
        return subjects.isEmpty() ? List.of() : Transactions.in(() -> waiting().blocked(id, subjects));
    }

    @Override
    public boolean keep(Subscription told, String holder, Turn turn) {
        String id = told.id();
        return Transactions.in(() -> {
            SubscriptionRow row = findById(id, LockModeType.PESSIMISTIC_WRITE);
            if (row == null || row.version != told.version() || !holder.equals(row.leasedBy)) {
                return false;
            }
            row.stand(turn.standing());
            WaitingRows waiting = waiting();
            waiting.remove(id, turn.settled());
            turn.parked().forEach(each -> waiting.put(id, each, false));
            turn.dead().forEach(each -> waiting.put(id, each, true));
            return true;
        });
    }

    @Override
    public void disable(Subscription told, String reason) {
        Transactions.in(() -> update(
                "state = ?1, reason = ?2, version = version + 1 where id = ?3 and version = ?4",
                Subscription.State.DISABLED,
                reason,
                told.id(),
                told.version()));
    }
}
