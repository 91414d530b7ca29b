package org.framewise.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.framewise.testing.Engine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;

@Tag("process")
class MigrationsTest {
    private static final String SCHEMA = "fresh";

    /**
     * Compares the transaction ids that PostgreSQL stores with its rows. If a migration and its history row were
     * written in two transactions, a process killed between them would run the migration twice.
     */
    @Test
    void onPostgresqlAMigrationAndItsHistoryRowShareATransaction() throws IOException {
        DataSource source = Engine.POSTGRESQL.empty();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.execute("DROP SCHEMA IF EXISTS \"" + SCHEMA + "\" CASCADE");
        Properties program = new Properties();
        try (InputStream in = MigrationsTest.class.getResourceAsStream("/application.properties")) {
            program.load(in);
        }

        Flyway.configure()
                .dataSource(source)
                .defaultSchema(SCHEMA)
                .createSchemas(true)
                .locations(Engine.migrations(source))
                .configuration(Map.of(
                        "flyway.postgresql.transactional.lock",
                        program.getProperty("spring.flyway.postgresql.transactional-lock", "true")))
                .load()
                .migrate();

        assertThat(jdbc.queryForList("""
                        SELECT h.xmin::text = c.xmin::text FROM fresh.flyway_schema_history h, pg_attribute c
                        WHERE (h.version, c.attrelid, c.attname) IN (
                            ('0001', 'fresh.revision'::regclass, 'content'),
                            ('0005', 'fresh.invitation'::regclass, 'code_hash'))""", Boolean.class)).containsExactly(true, true);
        jdbc.execute("DROP SCHEMA \"" + SCHEMA + "\" CASCADE");
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void everyMigrationRunsOnAnEmptyDatabaseOnce(Engine engine) {
        DataSource source = engine.empty();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        jdbc.execute("DROP SCHEMA IF EXISTS \"" + SCHEMA + "\" CASCADE");
        Flyway flyway = Flyway.configure()
                .dataSource(source)
                .defaultSchema(SCHEMA)
                .createSchemas(true)
                .locations(Engine.migrations(source))
                .validateMigrationNaming(true)
                .load();

        int first = flyway.migrate().migrationsExecuted;
        int second = flyway.migrate().migrationsExecuted;

        assertThat(first).isGreaterThanOrEqualTo(2);
        assertThat(second).isZero();
        assertThat(flyway.validateWithResult().validationSuccessful).isTrue();
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(List.of(flyway.info().applied()))
                .filteredOn(migration -> migration.getVersion() != null)
                .extracting(MigrationInfo::getScript)
                .allMatch(script -> script.matches("V\\d{4}__[a-z0-9_]+\\.sql"));
        assertThat(jdbc.queryForList(
                        "SELECT LOWER(table_name) FROM information_schema.tables WHERE table_schema = ?",
                        String.class,
                        SCHEMA))
                .contains("attempt", "draft", "learner", "rating", "response", "revision", "teacher");
        jdbc.execute("DROP SCHEMA \"" + SCHEMA + "\" CASCADE");
    }
}
