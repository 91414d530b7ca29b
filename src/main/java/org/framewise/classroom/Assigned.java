package org.framewise.classroom;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.framewise.attempt.Attempt;
import org.framewise.quiz.Quiz;

/**
 * An assignment from the point of view of one learner in the classroom.
 *
 * @param quiz the revision that an attempt would use now
 * @param attempts the learner's attempts at this assignment, oldest first
 */
public record Assigned(Assignment assignment, Quiz quiz, Stage stage, List<Attempt> attempts) {
    public Assigned {
        attempts = List.copyOf(attempts);
    }

    /** The learner's progress on an assignment; the most urgent stage comes first. */
    public enum Stage {
        /** They have an open attempt. */
        IN_PROGRESS,
        /** They can start the second part of a pair. */
        SECOND_TO_START,
        /** They have not started yet. */
        TO_START,
        /** The assignment opens later. */
        NOT_OPEN_YET,
        /** They have submitted the first part of a pair, and the teacher has not opened the second part yet. */
        WAITING_FOR_SECOND,
        /** They have submitted and have attempts left. */
        AGAIN,
        /** They have used up their attempts, or the assignment closed after they had started. */
        DONE,
        /** The assignment closed before they started. */
        MISSED
    }

    /** Whether the learner still has to start or finish an attempt and can do so now. */
    public boolean wantsSomething() {
        return stage == Stage.IN_PROGRESS || stage == Stage.SECOND_TO_START || stage == Stage.TO_START;
    }

    /** Whether the learner may start an attempt now. */
    public boolean canStart() {
        return stage == Stage.SECOND_TO_START || stage == Stage.TO_START || stage == Stage.AGAIN;
    }

    public Optional<Attempt.Open> open() {
        return attempts.stream()
                .filter(Attempt.Open.class::isInstance)
                .map(Attempt.Open.class::cast)
                .findFirst();
    }

    /** The number of submitted attempts. */
    public int done() {
        return (int)
                attempts.stream().filter(Attempt.Submitted.class::isInstance).count();
    }

    /** The most recently submitted attempt. */
    public Optional<Attempt.Submitted> last() {
        return attempts.stream()
                .filter(Attempt.Submitted.class::isInstance)
                .map(Attempt.Submitted.class::cast)
                .reduce((first, second) -> second);
    }

    /** How many attempts the learner may still start; empty if unlimited. */
    public OptionalInt left() {
        if (assignment.pair()) {
            return OptionalInt.of(Math.max(0, 2 - attempts.size()));
        }
        Integer max = assignment.maxAttempts();
        return max == null ? OptionalInt.empty() : OptionalInt.of(Math.max(0, max - attempts.size()));
    }
}
