package org.framewise.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.framewise.message.Message;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Determines the newest migration of this program and of a database, and configures and runs Flyway. */
final class Migrations {
    /** The table in which Flyway records its migrations. */
    static final String HISTORY = "flyway_schema_history";

    private static final String LOCATION = "classpath:db/migration/";
    private static final Pattern NAME = Pattern.compile("V(\\d+)__.*\\.sql");

    private Migrations() {}

    /**
     * A database engine. Besides the common migrations, each engine has some migrations of its own, because a few
     * statements differ.
     */
    enum Vendor {
        H2("h2"),
        POSTGRESQL("postgresql");

        private final String folder;

        Vendor(String folder) {
            this.folder = folder;
        }
    }

    /** The number of the newest migration in this program. */
    static int newest() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(LOCATION + "*/V*.sql"))
                    .map(file -> NAME.matcher(Objects.requireNonNullElse(file.getFilename(), "")))
                    .filter(Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElseThrow();
        } catch (IOException brokenProgram) {
            throw new UncheckedIOException(brokenProgram);
        }
    }

    /** The number of the last migration applied to a database; 0 if there is none. */
    static int of(Connection database) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT \"version\" FROM \"" + HISTORY
                        + "\" WHERE \"success\" = TRUE AND \"version\" IS NOT NULL")) {
            int newest = 0;
            while (rows.next()) {
                newest = Math.max(newest, Integer.parseInt(rows.getString(1)));
            }
            return newest;
        }
    }

    /**
     * Configures Flyway with this program's migrations. On PostgreSQL it uses a single connection, so that a migration
     * and its entry in the history are one transaction. With Flyway's usual lock, the entry is committed after the
     * migration, and a process killed between the two would run the migration twice.
     */
    static FluentConfiguration flyway(DataSource database, Vendor vendor) {
        return Flyway.configure()
                .dataSource(database)
                .locations(LOCATION + "common", LOCATION + vendor.folder)
                .configuration(Map.of("flyway.postgresql.transactional.lock", "false"));
    }

    /** Migrates a database to the newest version. */
    static void run(DataSource database, Vendor vendor) {
        flyway(database, vendor).load().migrate();
    }

    /** @throws UserError if the database has had migrations that this program doesn't know */
    static void requireKnown(int version) {
        if (version > newest()) {
            throw newer(String.valueOf(version));
        }
    }

    static UserError newer(String version) {
        return new UserError(Message.of("storage.data.newer", version, newest()));
    }
}
