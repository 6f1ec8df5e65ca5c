package io.proffer.store.simulations;

import io.proffer.simulation.impact.ImpactChange;
import io.proffer.simulation.impact.ImpactKind;
import io.proffer.simulation.impact.Progress;
import io.proffer.simulation.impact.SimulationStore;
import io.proffer.store.Transactions;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Simulations in their tables. */
@ApplicationScoped
class SimulationRows implements PanacheRepositoryBase<SimulationRow, String>, SimulationStore {

    @Override
    public void add(Progress queued, Instant now) {
        Transactions.in(() -> {
            SimulationRow row = new SimulationRow();
            row.take(queued, now);
            persist(row);
            return row;
        });
    }

    @Override
    public boolean drop(String id) {
        return Transactions.in(() -> deleteById(id));
    }

    @Override
    public void keep(Progress progress, List<ImpactChange> found, int from, Instant now) {
        Transactions.in(() -> {
            String id = progress.head().id();
            SimulationRow row = findById(id);
            if (row != null) {
                row.take(progress, now);
                for (int i = 0; i < found.size(); i++) {
                    getEntityManager().persist(SimulationChangeRow.of(id, from + i, found.get(i)));
                }
            }
            return true;
        });
    }

    @Override
    public void hear(Collection<String> ids, Instant now) {
        if (!ids.isEmpty()) {
            Transactions.in(() -> update("heardAt = ?1 where id in ?2", now, ids));
        }
    }

    @Override
    public Optional<Kept> find(String id) {
        return Transactions.in(() -> findByIdOptional(id)).map(SimulationRow::kept);
    }

    @Override
    public Optional<Kept> latestOf(String candidate, String contentHash) {
        return Transactions.in(
                        () -> find("candidate = ?1 and candidateHash = ?2 order by id desc", candidate, contentHash)
                                .firstResultOptional())
                .map(SimulationRow::kept);
    }

    @Override
    public Page changes(String id, Set<ImpactKind> kinds, int from, int limit) {
        List<SimulationChangeRow> rows = Transactions.in(() -> getEntityManager()
                .createQuery(
                        "from SimulationChangeRow c where c.simulationId = :id and c.place >= :from"
                                + " and c.type in :kinds order by c.place",
                        SimulationChangeRow.class)
                .setParameter("id", id)
                .setParameter("from", from)
                .setParameter("kinds", kinds)
                .setMaxResults(limit + 1)
                .getResultList());
        List<ImpactChange> shown =
                rows.stream().limit(limit).map(SimulationChangeRow::change).toList();
        return new Page(shown, rows.size() > limit ? rows.get(limit).place : -1);
    }
}
