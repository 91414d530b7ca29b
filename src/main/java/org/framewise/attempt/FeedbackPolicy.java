package org.framewise.attempt;

import java.time.Clock;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Decides when a learner may see keys and rationales. */
@Component
class FeedbackPolicy {
    private final AttemptTable table;
    private final AssignmentBook assignments;
    private final Clock clock;

    FeedbackPolicy(AttemptTable table, AssignmentBook assignments, Clock clock) {
        this.table = table;
        this.assignments = assignments;
        this.clock = clock;
    }

    /**
     * Whether the feedback on an item is shown as soon as its response is in. False for an unassigned check, and for a
     * check assigned as a pair, whose terms don't allow it.
     */
    static boolean isAtOnce(Attempt attempt) {
        return attempt.head().terms().feedback() == Terms.FeedbackTiming.ITEM
                && (attempt.head().assignment() != null || !attempt.quiz().isCheck());
    }

    /**
     * Whether the learner may see the feedback on the items they have answered: the attempt's terms must allow it and,
     * in a check before and after, both forms must be submitted or the assignment closed.
     */
    boolean isReleased(Attempt attempt) {
        return switch (attempt.head().terms().feedback()) {
            case ITEM -> mayBeSeen(attempt);
            case END -> attempt instanceof Attempt.Submitted && mayBeSeen(attempt);
            case CLOSED -> isClosed(attempt);
        };
    }

    private boolean mayBeSeen(Attempt attempt) {
        return !isHeldUntilBoth(attempt) || areBothIn(attempt) || isClosed(attempt);
    }

    /** Whether the attempt is at an unassigned check, or at a check assigned as a pair. */
    private boolean isHeldUntilBoth(Attempt attempt) {
        AssignmentId assignment = attempt.head().assignment();
        return assignment == null
                ? attempt.quiz().isCheck()
                : assignments.of(assignment).pair();
    }

    private boolean areBothIn(Attempt attempt) {
        return table.of(attempt.head().learner()).stream()
                        .filter(other -> other.quiz().id().equals(attempt.quiz().id()))
                        .filter(other -> Objects.equals(
                                other.head().assignment(), attempt.head().assignment()))
                        .filter(Attempt.Submitted.class::isInstance)
                        .count()
                >= 2;
    }

    /** Whether the attempt's assignment, if any, accepts no more responses. */
    boolean isClosed(Attempt attempt) {
        AssignmentId assignment = attempt.head().assignment();
        return assignment != null && assignments.of(assignment).window().isClosedAt(clock.instant());
    }
}
