package io.proffer.store;

import io.proffer.store.migration.TextByCodePoint;
import io.proffer.store.migration.V12_1__account_filters_of_kept_accounts;
import io.proffer.store.migration.V13_1__decisions_by_month;
import io.proffer.store.migration.V15__packed_answers;
import io.proffer.store.migration.V19__packed_grounds;
import io.quarkus.flyway.FlywayConfigurationCustomizer;
import jakarta.inject.Singleton;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Adds the migrations that are programs to those that are SQL. */
@Singleton
class ProgrammedMigrations implements FlywayConfigurationCustomizer {

    @Override
    public void customize(FluentConfiguration configuration) {
        configuration.javaMigrations(
                new TerritoriesFromDocuments(),
                new V12_1__account_filters_of_kept_accounts(),
                new V13_1__decisions_by_month(),
                new V15__packed_answers(),
                new V19__packed_grounds());
        configuration.callbacks(new TextByCodePoint());
    }
}
