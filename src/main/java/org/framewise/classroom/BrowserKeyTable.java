package org.framewise.classroom;

import java.time.Instant;
import java.util.Optional;
import org.framewise.attempt.LearnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the hashes of the keys that identify learners' browsers. */
@Component
class BrowserKeyTable extends SqlTable {
    BrowserKeyTable(JdbcClient jdbc) {
        super(jdbc);
    }

    void insert(String hash, LearnerId learner, Instant expiresAt) {
        update(
                "INSERT INTO browser_key (key_hash, learner_id, expires_at) VALUES (?, ?, ?)",
                hash,
                learner.value(),
                StoredTimes.of(expiresAt));
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
        update("DELETE FROM browser_key WHERE key_hash = ?", hash);
    }

    void deleteOf(LearnerId learner) {
        update("DELETE FROM browser_key WHERE learner_id = ?", learner.value());
    }

    void deleteExpired(Instant now) {
        update("DELETE FROM browser_key WHERE expires_at <= ?", StoredTimes.of(now));
    }
}
