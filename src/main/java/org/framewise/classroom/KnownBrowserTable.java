package org.framewise.classroom;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the hashes of the keys of browsers in which teachers have signed in. */
@Component
class KnownBrowserTable extends SqlTable {
    KnownBrowserTable(JdbcClient jdbc) {
        super(jdbc);
    }

    boolean knows(String hash, String foldedName, Instant now) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM known_browser b JOIN teacher t ON t.id = b.teacher_id
                        WHERE b.key_hash = :hash AND t.folded_name = :name AND b.expires_at > :now""")
                        .param("hash", hash)
                        .param("name", foldedName)
                        .param("now", StoredTimes.of(now))
                        .query(Long.class)
                        .single()
                > 0;
    }

    void insert(String hash, TeacherId teacher, Instant expiresAt) {
        update(
                "INSERT INTO known_browser (key_hash, teacher_id, expires_at) VALUES (?, ?, ?)",
                hash,
                teacher.value(),
                StoredTimes.of(expiresAt));
    }

    /** Gives a browser a new key, for all teachers who use it. */
    void replace(String before, String after) {
        update("UPDATE known_browser SET key_hash = ? WHERE key_hash = ?", after, before);
    }

    void delete(String hash, TeacherId teacher) {
        update("DELETE FROM known_browser WHERE key_hash = ? AND teacher_id = ?", hash, teacher.value());
    }

    void deleteOf(TeacherId teacher) {
        update("DELETE FROM known_browser WHERE teacher_id = ?", teacher.value());
    }

    void deleteExpired(Instant now) {
        update("DELETE FROM known_browser WHERE expires_at <= ?", StoredTimes.of(now));
    }
}
