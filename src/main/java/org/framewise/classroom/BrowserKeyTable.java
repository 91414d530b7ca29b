package org.framewise.classroom;

import java.time.Instant;
import java.util.Optional;
import org.framewise.attempt.LearnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the hashes of the keys by which learners' browsers are recognized. */
@Component
class BrowserKeyTable {
    private final JdbcClient jdbc;

    BrowserKeyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String hash, LearnerId learner, Instant expiresAt) {
        jdbc.sql("INSERT INTO browser_key (key_hash, learner_id, expires_at) VALUES (:hash, :learner, :expires)")
                .param("hash", hash)
                .param("learner", learner.value())
                .param("expires", StoredTimes.of(expiresAt))
                .update();
    }

    Optional<Learner> learner(String hash, Instant now) {
        return jdbc.sql("""
                SELECT l.* FROM browser_key k JOIN learner l ON l.id = k.learner_id
                WHERE k.key_hash = :hash AND k.expires_at > :now""")
                .param("hash", hash)
                .param("now", StoredTimes.of(now))
                .query((row, n) -> LearnerTable.learner(row))
                .optional();
    }

    void delete(String hash) {
        jdbc.sql("DELETE FROM browser_key WHERE key_hash = :hash")
                .param("hash", hash)
                .update();
    }

    void deleteOf(LearnerId learner) {
        jdbc.sql("DELETE FROM browser_key WHERE learner_id = :learner")
                .param("learner", learner.value())
                .update();
    }

    void deleteExpired(Instant now) {
        jdbc.sql("DELETE FROM browser_key WHERE expires_at <= :now")
                .param("now", StoredTimes.of(now))
                .update();
    }
}
