package io.proffer.simulation.impact;

import io.proffer.api.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgres.class)
class SimulationStoreOnPostgresTest extends SimulationStoreTest {}
