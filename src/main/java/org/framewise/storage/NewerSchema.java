package org.framewise.storage;

import org.flywaydb.core.api.MigrationInfo;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Refuses a database that a newer version of the program has migrated, before writing anything to it. */
@Configuration(proxyBeanMethods = false)
class NewerSchema {
    @Bean
    FlywayMigrationStrategy onlyForwards() {
        return flyway -> {
            MigrationInfo current = flyway.info().current();
            if (current != null && current.getVersion() != null) {
                Migrations.requireKnown(current.getVersion().getMajor().intValueExact());
            }
            flyway.migrate();
        };
    }
}
