package io.proffer.store.experiments;

import io.proffer.experiments.ExperimentRecords;
import io.proffer.store.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;

/** The arms of experiments, counted. */
@ApplicationScoped
class AssignmentRows implements ExperimentRecords {
    private final EntityManager entities;

    AssignmentRows(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<ArmCount> counts(Instant at) {
        return Transactions.in(() -> entities
                .createQuery(
                        "select a.experimentKey, a.arm, count(a) from AssignmentRow a where a.validUntil > :at"
                                + " group by a.experimentKey, a.arm order by a.experimentKey, a.arm",
                        Object[].class)
                .setParameter("at", at)
                .getResultList()
                .stream()
                .map(row -> new ArmCount((String) row[0], (String) row[1], (Long) row[2]))
                .toList());
    }
}
