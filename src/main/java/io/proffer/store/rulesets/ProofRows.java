package io.proffer.store.rulesets;

import io.proffer.rulesets.prepared.SharedProofs;
import io.proffer.store.trip.Question;
import io.proffer.store.trip.Trip;
import io.proffer.store.trip.Trips;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Proofs of rulebooks in their table; while the store cannot be asked there are none. */
@ApplicationScoped
public class ProofRows implements SharedProofs {
    private static final Logger LOG = Logger.getLogger(ProofRows.class);

    private final Trips trips;
    private final InstantSource clock;

    ProofRows(Trips trips, InstantSource clock) {
        this.trips = trips;
        this.clock = clock;
    }

    @Override
    public boolean has(String name) {
        try {
            return trips.ask(
                    Question.ofFirst("select name from ruleset_proof where name = ?", row -> true, false, name));
        } catch (RuntimeException e) {
            // Away, or not yet migrated at the start of a first replica.
            LOG.debugf("Nobody can say whether %s was proven: %s", name, e.getMessage());
            return false;
        }
    }

    @Override
    public void keep(String name) {
        try {
            Trip trip = new Trip();
            trip.tell("delete from ruleset_proof where name = ?", name);
            trip.tell("insert into ruleset_proof (name, proven_at) values (?, ?)", name, clock.instant());
            trips.make(trip);
        } catch (RuntimeException e) {
            LOG.debugf("%s is not shared: %s", name, e.getMessage());
        }
    }
}
