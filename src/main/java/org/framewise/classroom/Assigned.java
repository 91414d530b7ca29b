package org.framewise.classroom;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.framewise.attempt.Attempt;
import org.framewise.quiz.Quiz;

/**
 * An assignment as one learner of the classroom finds it.
 *
 * @param quiz as it would be taken now
 * @param attempts hers at this assignment, oldest first
 */
public record Assigned(Assignment assignment, Quiz quiz, Stage stage, List<Attempt> attempts) {
    public Assigned {
        attempts = List.copyOf(attempts);
    }

    /** Where she is with it, in the order in which she should turn to it. */
    public enum Stage {
        /** She has an open attempt. */
        IN_PROGRESS,
        /** The second part of a pair waits for her. */
        SECOND_TO_START,
        /** She has not begun. */
        TO_START,
        /** It opens later. */
        NOT_OPEN_YET,
        /** The first part of a pair is in, and the teacher has not opened the second one. */
        WAITING_FOR_SECOND,
        /** She has handed in and has attempts left. */
        AGAIN,
        /** She has handed in all that she may. */
        DONE,
        /** It was closed before she began. */
        MISSED
    }

    /** Whether there is something for her to do now. */
    public boolean wantsSomething() {
        return stage == Stage.IN_PROGRESS || stage == Stage.SECOND_TO_START || stage == Stage.TO_START;
    }

    /** Whether she may start an attempt now. */
    public boolean canStart() {
        return stage == Stage.SECOND_TO_START || stage == Stage.TO_START || stage == Stage.AGAIN;
    }

    public Optional<Attempt.Open> open() {
        return attempts.stream()
                .filter(Attempt.Open.class::isInstance)
                .map(Attempt.Open.class::cast)
                .findFirst();
    }

    /** How many attempts she has handed in. */
    public int done() {
        return (int)
                attempts.stream().filter(Attempt.Submitted.class::isInstance).count();
    }

    /** The attempt that she handed in last. */
    public Optional<Attempt.Submitted> last() {
        return attempts.stream()
                .filter(Attempt.Submitted.class::isInstance)
                .map(Attempt.Submitted.class::cast)
                .reduce((first, second) -> second);
    }

    /** How many attempts she may still start; empty for any number. */
    public OptionalInt left() {
        if (assignment.pair()) {
            return OptionalInt.of(Math.max(0, 2 - attempts.size()));
        }
        Integer max = assignment.maxAttempts();
        return max == null ? OptionalInt.empty() : OptionalInt.of(Math.max(0, max - attempts.size()));
    }
}
