package org.framewise.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A database with the project's tables: created once per engine and JVM, emptied for each test. */
public enum Engine {
    H2 {
        @Override
        DataSource open() {
            return JdbcConnectionPool.create("jdbc:h2:mem:engine;DB_CLOSE_DELAY=-1", "sa", "");
        }
    },
    POSTGRESQL {
        @Override
        DataSource open() throws IOException {
            HikariConfig pool = new HikariConfig();
            pool.setDataSource(EmbeddedPostgres.start().getPostgresDatabase());
            return new HikariDataSource(pool);
        }
    };

    /** Flyway's own table, which keeps its rows. */
    private static final String MIGRATIONS = "flyway_schema_history";

    private static final String[] TABLE_TYPES = {"TABLE", "BASE TABLE"};

    /** Table names by database URL, cached because reading the schema takes longer than most tests. */
    private static final Map<String, List<String>> TABLES = new ConcurrentHashMap<>();

    private @Nullable DataSource source;

    abstract DataSource open() throws IOException;

    /** Migrations that recreate the schema {@code older}, for tests that stop at an older version. */
    public static FluentConfiguration older(DataSource source) {
        new JdbcTemplate(source).execute("DROP SCHEMA IF EXISTS \"older\" CASCADE");
        return Flyway.configure()
                .dataSource(source)
                .defaultSchema("older")
                .createSchemas(true)
                .locations(migrations(source));
    }

    /** Returns the database with all tables emptied. */
    public synchronized DataSource empty() {
        if (source == null) {
            try {
                source = open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Flyway.configure()
                    .dataSource(staying(source))
                    .locations(migrations(source))
                    .load()
                    .migrate();
        }
        empty(source);
        return source;
    }

    /**
     * Connections that created the tables. They are kept open because H2 evaluates a check constraint in the session
     * that created it, and closes unreferenced connections.
     */
    private static final List<Connection> MADE_BY = new CopyOnWriteArrayList<>();

    private static DataSource staying(DataSource source) {
        try {
            Connection connection = source.getConnection();
            MADE_BY.add(connection);
            return new SingleConnectionDataSource(connection, true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The locations of the migrations for a database. */
    public static String[] migrations(DataSource source) {
        String vendor = Objects.requireNonNull(new JdbcTemplate(source).execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName()));
        return new String[] {
            "classpath:db/migration/common", "classpath:db/migration/" + vendor.toLowerCase(Locale.ROOT)
        };
    }

    /** Deletes every row of every table. */
    public static void empty(DataSource source) {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        List<String> tables = Objects.requireNonNull(jdbc.execute((ConnectionCallback<List<String>>)
                connection -> TABLES.computeIfAbsent(connection.getMetaData().getURL(), url -> tables(connection))));
        jdbc.batchUpdate(tables.stream().map(table -> "DELETE FROM " + table).toArray(String[]::new));
    }

    /** The tables created by the migrations, each before the tables that its foreign keys refer to. */
    private static List<String> tables(Connection connection) {
        try {
            DatabaseMetaData schema = connection.getMetaData();
            Map<String, Set<String>> referredTo = new TreeMap<>();
            for (String table :
                    column(schema.getTables(null, connection.getSchema(), "%", TABLE_TYPES), "TABLE_NAME")) {
                referredTo.put(
                        table, column(schema.getImportedKeys(null, connection.getSchema(), table), "PKTABLE_NAME"));
            }
            referredTo.remove(MIGRATIONS);
            List<String> inOrder = new ArrayList<>();
            while (!referredTo.isEmpty()) {
                String free = referredTo.keySet().stream()
                        .filter(table -> referredTo.entrySet().stream()
                                .noneMatch(other -> !other.getKey().equals(table)
                                        && other.getValue().contains(table)))
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("Foreign keys in a circle: " + referredTo));
                referredTo.remove(free);
                inOrder.add(free);
            }
            return inOrder;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<String> column(ResultSet rows, String name) throws SQLException {
        try (rows) {
            Set<String> values = new TreeSet<>();
            while (rows.next()) {
                values.add(rows.getString(name));
            }
            return values;
        }
    }
}
