package io.proffer.signals;

import io.proffer.api.OnPostgres;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(OnPostgres.class)
class SignalStoreOnPostgresTest extends SignalStoreTest {}
