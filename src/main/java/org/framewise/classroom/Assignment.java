package org.framewise.classroom;

import java.time.Instant;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.quiz.QuizId;
import org.jspecify.annotations.Nullable;

/**
 * A quiz assigned to a classroom.
 *
 * @param window when the assignment accepts responses
 * @param terms the terms of attempts that start from now on
 * @param maxAttempts the number of attempts for each learner; absent if unlimited, and for a pair, which allows two
 * @param pair whether the assignment is a check before and after: learners take one form first, and the other form
 *     after the teacher has opened it
 * @param postOpenedAt when the teacher opened the second check of a pair; absent before that
 * @param settledAt when open attempts were submitted after closing; absent before that
 */
public record Assignment(
        AssignmentId id,
        ClassroomId classroom,
        QuizId quiz,
        Window window,
        Terms terms,
        @Nullable Integer maxAttempts,
        boolean pair,
        @Nullable Instant postOpenedAt,
        @Nullable Instant settledAt,
        Instant createdAt) {
    /** An unsettled copy with another window and another opening time of the second check. */
    Assignment with(Window other, @Nullable Instant postOpened) {
        return new Assignment(id, classroom, quiz, other, terms, maxAttempts, pair, postOpened, null, createdAt);
    }
}
