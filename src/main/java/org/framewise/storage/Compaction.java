package org.framewise.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes deleted and replaced data from the file of the embedded database while the program runs. H2 marks old rows as
 * free and overwrites them at some later time; until then they remain in the file. Only rewriting the file is sure to
 * remove them, and H2 can do that only while closing the database: for that moment the connection pool is suspended, so
 * that requests wait. {@link #WITHIN} and {@link #REPLACED_WITHIN} are the limits promised to users and administrators.
 *
 * @see "docs/decisions/0062-deleted-data-leaves-the-database-file-within-minutes.md"
 */
@Component
class Compaction {
    /** The time within which data listed as erased is removed from the file. */
    static final Duration WITHIN = Duration.ofMinutes(15);

    /**
     * The time within which all other replaced data is removed from the file, such as first versions of answers and
     * replaced codes.
     */
    static final Duration REPLACED_WITHIN = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(Compaction.class);

    /** The minimum time between two compactions, as each makes requests wait for a moment. */
    private static final Duration PAUSE = Duration.ofMinutes(10);

    /** How long to wait for running statements. If they take longer, the compaction is tried again a minute later. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Path data;
    private final DataSource source;
    private final Clock clock;
    /** Null until this process has compacted the file: it doesn't know what earlier processes left there. */
    private @Nullable Instant compactedAt;

    private Erased done = Erased.NONE;

    Compaction(@Value(DataDirectory.SETTING) Path data, DataSource source, Clock clock) {
        this.data = data;
        this.source = source;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void compactWhenDue() {
        try {
            if (!hasPassed(PAUSE)) {
                return;
            }
            String url = urlOfFile();
            if (url == null) {
                return;
            }
            Erased now = erased();
            if ((hasPassed(REPLACED_WITHIN.minus(PAUSE)) || !now.equals(done)) && compact(url)) {
                compactedAt = clock.instant();
                done = now;
                DataDirectory.closeToOthers(data); // H2 creates the new file with default permissions
                LOG.info("Deleted and replaced data has been removed from the database file");
            }
        } catch (SQLException failed) {
            LOG.warn("Deleted and replaced data is still in the database file; next try in a minute", failed);
        }
    }

    /** Whether this time has passed since the file was last rewritten. */
    private boolean hasPassed(Duration time) {
        return compactedAt == null || !clock.instant().isBefore(compactedAt.plus(time));
    }

    private @Nullable String urlOfFile() throws SQLException {
        if (!source.isWrapperFor(HikariDataSource.class)) {
            return null;
        }
        String url = source.unwrap(HikariDataSource.class).getJdbcUrl();
        return url != null && url.startsWith("jdbc:h2:") && !url.startsWith("jdbc:h2:mem:") ? url : null;
    }

    /** A fingerprint of the list of deletions: it changes with each deletion. */
    private record Erased(long count, @Nullable Instant newest) {
        static final Erased NONE = new Erased(0, null);
    }

    private Erased erased() throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*), MAX(erased_at) FROM erasure")) {
            row.next();
            OffsetDateTime newest = row.getObject(2, OffsetDateTime.class);
            return new Erased(row.getLong(1), newest == null ? null : newest.toInstant());
        }
    }

    /** Rewrites the file. Returns false if connections were in use for too long. */
    private boolean compact(String url) throws SQLException {
        HikariDataSource pool = source.unwrap(HikariDataSource.class);
        HikariPoolMXBean connections = pool.getHikariPoolMXBean();
        connections.suspendPool();
        try {
            if (!drained(connections)) {
                return false;
            }
            try (Connection last = DriverManager.getConnection(url, pool.getUsername(), pool.getPassword())) {
                // the pool closes its connections in the background: if it closed one later, the database would close
                // with it
                if (!await(() -> isAlone(last))) {
                    return false;
                }
                close(last);
            }
            return true;
        } finally {
            connections.resumePool();
        }
    }

    private static boolean drained(HikariPoolMXBean connections) throws SQLException {
        return await(() -> {
            connections.softEvictConnections();
            return connections.getTotalConnections() == 0;
        });
    }

    private static boolean isAlone(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM INFORMATION_SCHEMA.SESSIONS")) {
            row.next();
            return row.getInt(1) == 1;
        }
    }

    private interface Condition {
        boolean holds() throws SQLException;
    }

    private static boolean await(Condition condition) throws SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (condition.holds()) {
                return true;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    /** Closes a database of which this is the only connection, compacting its file. */
    static void close(Connection only) throws SQLException {
        try (Statement statement = only.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        }
    }
}
