package org.framewise.classroom;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lists what was deleted for good, by ids that lead nowhere any more. The storage reads the list: it takes the deleted data out of the database's
 * file, and out of an older backup that is restored. Callers hold the transaction in which they delete.
 */
@Component
class Erasures {
    private final JdbcClient jdbc;
    private final Clock clock;

    Erasures(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What was deleted, named like its table. Whatever refers to it went along. */
    enum Kind {
        LEARNER("learner"),
        CLASSROOM("classroom"),
        ASSIGNMENT("assignment"),
        /** The names and texts of a classroom that has ended. A restored backup ends it again at the next start. */
        ENDED("ended");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    void record(Kind kind, UUID id) {
        // what is deleted, restored and deleted again is listed once
        jdbc.sql("DELETE FROM erasure WHERE kind = :kind AND id = :id")
                .param("kind", kind.id)
                .param("id", id)
                .update();
        jdbc.sql("INSERT INTO erasure (kind, id, erased_at) VALUES (:kind, :id, :now)")
                .param("kind", kind.id)
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
