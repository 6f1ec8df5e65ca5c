package io.proffer.store.simulations;

import io.proffer.json.CanonicalJson;
import io.proffer.simulation.impact.Progress;
import io.proffer.simulation.impact.SimulationStore.Kept;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A simulation in its table. */
@Entity
@Table(name = "simulation")
class SimulationRow {
    @Id
    String id = "";

    String candidate = "";

    @Column(name = "candidate_hash")
    String candidateHash = "";

    @Column(name = "heard_at")
    Instant heardAt = Instant.EPOCH;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String progress = "";

    void take(Progress now, Instant at) {
        id = now.head().id();
        candidate = now.head().candidate();
        candidateHash = now.head().candidateHash();
        heardAt = at;
        progress = CanonicalJson.text(now);
    }

    Kept kept() {
        return new Kept(CanonicalJson.readBack(progress, Progress.class), heardAt);
    }
}
