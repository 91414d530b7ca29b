package org.framewise.classroom;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the erasure table. */
@Component
class ErasureTable extends SqlTable {
    ErasureTable(JdbcClient jdbc) {
        super(jdbc);
    }

    void delete(Erasures.Kind kind, UUID id) {
        update("DELETE FROM erasure WHERE kind = ? AND id = ?", kind.id(), id);
    }

    void insert(Erasures.Kind kind, UUID id, Instant now) {
        update("INSERT INTO erasure (kind, id, erased_at) VALUES (?, ?, ?)", kind.id(), id, StoredTimes.of(now));
    }
}
