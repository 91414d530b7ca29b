package org.framewise.classroom;

import java.time.Instant;
import java.util.UUID;
import org.framewise.attempt.LearnerId;

/**
 * A learner without their code asks to be let in.
 *
 * @param number two or three digits that the asking device shows as well, so that the teacher lets in the one they see
 * @param elsewhere whether the member has been at work on another device within the last minutes
 */
public record EntryRequest(UUID id, LearnerId learner, Nickname name, int number, boolean elsewhere) {
    /** What the device that asks shows, and by which it is found again. The id is a secret of that device. */
    public record Ticket(UUID id, ClassroomId classroom, int number, Instant askedAt) {
        @Override
        public String toString() {
            return "Ticket " + number;
        }
    }

    /** How it stands with a request. */
    public sealed interface State {
        /** The teacher hasn't let anybody in, or there's nobody of that name: nobody is told which. */
        record Waiting() implements State {}

        record LetIn(Learner learner) implements State {}

        /** Too much time has passed, or the program has forgotten it. */
        record Over() implements State {}
    }
}
