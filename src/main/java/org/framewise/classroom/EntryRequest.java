package org.framewise.classroom;

import java.time.Instant;
import java.util.UUID;
import org.framewise.attempt.LearnerId;

/**
 * A request to be let in, by a learner without their code.
 *
 * @param number two or three digits, also shown on the requesting device, so that the teacher lets in the right device
 * @param elsewhere whether the member was active on another device in the last few minutes
 */
public record EntryRequest(UUID id, LearnerId learner, Nickname name, int number, boolean elsewhere) {
    /**
     * Identifies a request on the device that made it, and holds the data that the device shows. The id is a secret of
     * that device.
     */
    public record Ticket(UUID id, ClassroomId classroom, int number, Instant askedAt) {
        @Override
        public String toString() {
            return "Ticket " + number;
        }
    }

    /** The state of a request. */
    public sealed interface State {
        /**
         * No teacher has responded, or nobody has this name. Deliberately doesn't reveal which of the two is the case.
         */
        record Waiting() implements State {}

        record LetIn(Learner learner) implements State {}

        /** The request has expired, or no longer exists. */
        record Over() implements State {}
    }
}
