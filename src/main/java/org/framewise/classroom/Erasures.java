package org.framewise.classroom;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Lists the ids of everything erased for good; the ids are random. The storage package uses the list to purge erased
 * data from the database file, and to erase it again after restoring an older backup. Callers must hold the transaction
 * of the erasure.
 */
@Component
public class Erasures {
    /**
     * Maximum time until erased data is no longer in the files of the running program. Enforced by the storage package.
     */
    public static final Duration WITHIN = Duration.ofMinutes(15);

    private final ErasureTable table;
    private final Clock clock;

    Erasures(ErasureTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * The kind of data that was erased: a row of the table with this name and all dependent rows, unless noted
     * otherwise.
     */
    enum Kind {
        LEARNER("learner"),
        CLASSROOM("classroom"),
        ASSIGNMENT("assignment"),
        /**
         * The names and texts of an ended classroom. After a backup is restored, the program ends the classroom again
         * at its next start.
         */
        ENDED("ended"),
        /** A member's former name. The member still exists under the new name. */
        NAME("name"),
        /** The password of a closed account. After restoring a backup, nobody can sign in with it. */
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
        // list each id only once, even if something is deleted, restored and deleted again, or renamed again
        table.delete(kind, id);
        table.insert(kind, id, clock.instant());
    }
}
