package io.proffer.store.migration;

import io.proffer.store.TerritoriesFromDocuments;
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
