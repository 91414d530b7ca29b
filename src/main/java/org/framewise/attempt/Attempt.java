package org.framewise.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.framewise.quiz.Form;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * A learner's attempt at a revision of a quiz: open until the last response is in or its assignment closes, then
 * submitted.
 */
public sealed interface Attempt {
    Head head();

    /** The items that have a response. */
    Set<ItemId> answered();

    default AttemptId id() {
        return head().id();
    }

    default Quiz quiz() {
        return head().quiz();
    }

    default List<Item> items() {
        return head().form().items();
    }

    /** Whether the learner sees the feedback on an item as soon as they have responded to it. */
    default boolean feedbackAtOnce() {
        return FeedbackPolicy.isAtOnce(this);
    }

    /** The item at this position, counted from 1. */
    default Optional<Item> item(int number) {
        return number >= 1 && number <= items().size() ? Optional.of(items().get(number - 1)) : Optional.empty();
    }

    /**
     * The properties of an attempt that never change.
     *
     * @param sitting 1 for the learner's first attempt at this quiz
     * @param assignment absent for an attempt without an assignment
     * @param terms fixed when the attempt started
     * @param seed determines the order of choices, statements and entries
     */
    record Head(
            AttemptId id,
            LearnerId learner,
            RevisionId revision,
            Quiz quiz,
            Form form,
            @Nullable AssignmentId assignment,
            Terms terms,
            int sitting,
            long seed,
            Instant startedAt) {}

    /** An attempt that accepts responses. */
    record Open(Head head, Set<ItemId> answered) implements Attempt {
        public Open {
            answered = Set.copyOf(answered);
        }

        /** The position of the first item without a response, counted from 1; the last position if there is none. */
        public int current() {
            for (int i = 0; i < items().size(); i++) {
                if (!answered.contains(items().get(i).id())) {
                    return i + 1;
                }
            }
            return items().size();
        }
    }

    /**
     * An attempt that accepts no more responses.
     *
     * @param byClosing whether it was submitted, possibly incomplete, because its assignment closed
     */
    record Submitted(Head head, Set<ItemId> answered, Instant submittedAt, boolean byClosing) implements Attempt {
        public Submitted {
            answered = Set.copyOf(answered);
        }
    }
}
