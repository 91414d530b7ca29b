package org.framewise.classroom;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Lists what was erased for good, by random ids. The storage reads the list: it takes what was erased out of the database's file, and what was
 * deleted out of an older backup that is restored. Callers hold the transaction in which they erase.
 */
@Component
public class Erasures {
    /** After this time at most, what was erased is no longer in the files of the running program. The storage keeps that promise. */
    public static final Duration WITHIN = Duration.ofMinutes(15);

    private final ErasureTable table;
    private final Clock clock;

    Erasures(ErasureTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** What was erased. What was deleted is named like its table, and whatever refers to it went along, unless said otherwise. */
    enum Kind {
        LEARNER("learner"),
        CLASSROOM("classroom"),
        ASSIGNMENT("assignment"),
        /** The names and texts of a classroom that has ended. A restored backup ends it again at the next start. */
        ENDED("ended"),
        /** A member's former name. The member is still there under the new one. */
        NAME("name"),
        /** The password of a closed account. A restored backup lets nobody sign in with it. */
        TEACHER("teacher");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }

    void record(Kind kind, UUID id) {
        // what is deleted, restored and deleted again, or renamed again, is listed once
        table.delete(kind, id);
        table.insert(kind, id, clock.instant());
    }
}
