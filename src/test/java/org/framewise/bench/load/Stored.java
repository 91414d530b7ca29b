package org.framewise.bench.load;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands in the database of a program that has stopped. */
final class Stored {
    private final JdbcClient jdbc;

    Stored(DataSource source) {
        jdbc = JdbcClient.create(source);
    }

    /** Of a program that keeps its own. */
    static Stored in(Path data) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + data.toAbsolutePath() + "/framewise");
        source.setUser("");
        source.setPassword("");
        return new Stored(source);
    }

    /** How many migrations were made. */
    long migrations() {
        return count("SELECT COUNT(*) FROM \"flyway_schema_history\" WHERE \"success\" AND \"version\" IS NOT NULL");
    }

    /** How many of them were made more than once, or not to their end. */
    long migrationsGoneWrong() {
        return count("SELECT COUNT(*) - COUNT(DISTINCT CASE WHEN \"success\" THEN \"version\" END)"
                + " FROM \"flyway_schema_history\" WHERE \"version\" IS NOT NULL");
    }

    long responses() {
        return count("SELECT COUNT(*) FROM response");
    }

    /** How many items have more than one response in the same attempt, or learners more than one attempt in the same sitting. */
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
     * How many of the confirmed responses are not there. Items are answered in their order, so that the response at place n is there when
     * its attempt has n responses or more.
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
