package org.framewise.classroom;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the hashes of the keys of browsers in which teachers have signed in. */
@Component
class KnownBrowserTable {
    private final JdbcClient jdbc;

    KnownBrowserTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        jdbc.sql("INSERT INTO known_browser (key_hash, teacher_id, expires_at) VALUES (:hash, :teacher, :expires)")
                .param("hash", hash)
                .param("teacher", teacher.value())
                .param("expires", StoredTimes.of(expiresAt))
                .update();
    }

    /** Gives a browser another key, for all teachers who use it. */
    void replace(String before, String after) {
        jdbc.sql("UPDATE known_browser SET key_hash = :after WHERE key_hash = :hash")
                .param("after", after)
                .param("hash", before)
                .update();
    }

    void delete(String hash, TeacherId teacher) {
        jdbc.sql("DELETE FROM known_browser WHERE key_hash = :hash AND teacher_id = :teacher")
                .param("hash", hash)
                .param("teacher", teacher.value())
                .update();
    }

    void deleteOf(TeacherId teacher) {
        jdbc.sql("DELETE FROM known_browser WHERE teacher_id = :teacher")
                .param("teacher", teacher.value())
                .update();
    }

    void deleteExpired(Instant now) {
        jdbc.sql("DELETE FROM known_browser WHERE expires_at <= :now")
                .param("now", StoredTimes.of(now))
                .update();
    }
}
