package org.framewise.classroom;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the list of what was erased. */
@Component
class ErasureTable {
    private final JdbcClient jdbc;

    ErasureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void delete(Erasures.Kind kind, UUID id) {
        jdbc.sql("DELETE FROM erasure WHERE kind = :kind AND id = :id")
                .param("kind", kind.id())
                .param("id", id)
                .update();
    }

    void insert(Erasures.Kind kind, UUID id, Instant now) {
        jdbc.sql("INSERT INTO erasure (kind, id, erased_at) VALUES (:kind, :id, :now)")
                .param("kind", kind.id())
                .param("id", id)
                .param("now", StoredTimes.of(now))
                .update();
    }
}
