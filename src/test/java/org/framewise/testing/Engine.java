package org.framewise.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A database with the project's tables: made once for each engine and JVM, emptied for each test. */
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

    private static final List<String> TABLES = List.of(
            "score_change",
            "key_change",
            "rating",
            "draft",
            "response",
            "first_form",
            "held_item",
            "attempt",
            "assignment",
            "learner",
            "classroom_teacher",
            "classroom",
            "invitation",
            "audit",
            "teacher",
            "revision");

    private @Nullable DataSource source;

    abstract DataSource open() throws IOException;

    /** The database, without a row. */
    public synchronized DataSource empty() {
        if (source == null) {
            try {
                source = open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration/common")
                    .load()
                    .migrate();
        }
        empty(source);
        return source;
    }

    /** Deletes every row of every table. */
    public static void empty(DataSource source) {
        new JdbcTemplate(source)
                .batchUpdate(
                        TABLES.stream().map(table -> "DELETE FROM " + table).toArray(String[]::new));
    }
}
