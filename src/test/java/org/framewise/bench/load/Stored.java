package org.framewise.bench.load;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks the contents of a stopped program's database. */
final class Stored {
    private final JdbcClient jdbc;

    Stored(DataSource source) {
        jdbc = JdbcClient.create(source);
    }

    /** Opens the embedded database in a stopped program's data directory. */
    static Stored in(Path data) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + data.toAbsolutePath() + "/framewise");
        source.setUser("");
        source.setPassword("");
        return new Stored(source);
    }

    /** The number of migrations applied. */
    long migrations() {
        return count("SELECT COUNT(*) FROM \"flyway_schema_history\" WHERE \"success\" AND \"version\" IS NOT NULL");
    }

    /** The number of migrations that were applied more than once or not completely. */
    long migrationsGoneWrong() {
        return count("SELECT COUNT(*) - COUNT(DISTINCT CASE WHEN \"success\" THEN \"version\" END)"
                + " FROM \"flyway_schema_history\" WHERE \"version\" IS NOT NULL");
    }

    long responses() {
        return count("SELECT COUNT(*) FROM response");
    }

    /**
     * The number of items with more than one response in the same attempt, plus the number of learners with more than
     * one attempt in the same sitting.
     */
    long duplicates() {
        return count("""
                SELECT (SELECT COUNT(*) FROM (SELECT 1 FROM response GROUP BY attempt_id, item_id HAVING COUNT(*) > 1) r)
                     + (SELECT COUNT(*) FROM (SELECT 1 FROM attempt WHERE submitted_at IS NULL
                                              GROUP BY learner_id, quiz_id HAVING COUNT(*) > 1) a)""");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /**
     * The number of confirmed responses that are missing. Items are answered in order, so the response at position n
     * exists if its attempt has at least n responses.
     */
    long lost(Collection<Place> confirmed) {
        Map<UUID, Integer> there = new HashMap<>();
        jdbc.sql("SELECT attempt_id, COUNT(*) FROM response GROUP BY attempt_id")
                .query(row -> {
                    there.put(row.getObject(1, UUID.class), row.getInt(2));
                });
        return confirmed.stream()
                .filter(place -> there.getOrDefault(UUID.fromString(place.attempt()), 0) < place.number())
                .count();
    }
}
