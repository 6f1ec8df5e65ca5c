package io.proffer.wiring;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the tables of the store are those that this program expects. */
@Readiness
@Singleton
class StoreHealth implements HealthCheck {
    private final StoreOpening store;

    StoreHealth(StoreOpening store) {
        this.store = store;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("store").status(store.isOpen()).build();
    }
}
