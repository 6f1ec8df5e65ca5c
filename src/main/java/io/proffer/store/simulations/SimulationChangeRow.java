package io.proffer.store.simulations;

import io.proffer.json.CanonicalJson;
import io.proffer.simulation.impact.ImpactChange;
import io.proffer.simulation.impact.ImpactKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What changes for an account, in its table. */
@Entity
@Immutable
@Table(name = "simulation_change")
class SimulationChangeRow {
    @Id
    String id = "";

    @Column(name = "simulation_id")
    String simulationId = "";

    int place;

    @Column(name = "account_id")
    String accountId = "";

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    ImpactKind type = ImpactKind.GAINED;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String body = "";

    static SimulationChangeRow of(String simulation, int place, ImpactChange change) {
        SimulationChangeRow row = new SimulationChangeRow();
        row.id = simulation + ":" + place;
        row.simulationId = simulation;
        row.place = place;
        row.accountId = change.accountId();
        row.type = change.type();
        row.body = CanonicalJson.text(change);
        return row;
    }

    ImpactChange change() {
        return CanonicalJson.readBack(body, ImpactChange.class);
    }
}
