package org.framewise.results.live;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.framewise.attempt.AttemptId;
import org.framewise.quiz.FormId;
import org.framewise.quiz.ItemId;
import org.framewise.results.LearnerLabel;
import org.jspecify.annotations.Nullable;

/**
 * Where one learner is in an assignment.
 *
 * @param sitting 1 for her first attempt at this assignment, 0 when she has not begun
 * @param attempt her newest attempt at it; absent before
 * @param items of that attempt, in order; none before
 * @param answered those of them that have a response
 * @param seen when she last did something or her screen last beat; absent for never
 * @param away whole minutes since then
 */
public record LearnerProgress(
        LearnerLabel learnerLabel,
        State state,
        int sitting,
        @Nullable AttemptId attempt,
        @Nullable FormId form,
        List<ItemId> items,
        Set<ItemId> answered,
        @Nullable Instant seen,
        long away) {
    public LearnerProgress {
        items = List.copyOf(items);
        answered = Set.copyOf(answered);
    }

    /** At which item she works, counted from 1; empty when she works at none. */
    public Optional<Integer> number() {
        if (state != State.WORKING && state != State.GONE) {
            return Optional.empty();
        }
        for (int i = 0; i < items.size(); i++) {
            if (!answered.contains(items.get(i))) {
                return Optional.of(i + 1);
            }
        }
        return Optional.of(items.size());
    }

    /** Whether her attempt is open and has that item without a response. */
    public boolean hasLeft(ItemId item) {
        return number().isPresent() && items.contains(item) && !answered.contains(item);
    }

    /** What a learner is doing, the state that needs attention first. */
    public enum State {
        /** Has begun and is silent for two minutes. */
        GONE("gone"),
        /** Is here and has not begun. */
        JOINED("joined"),
        /** Is at work. */
        WORKING("working"),
        /** Has handed in. */
        FINISHED("finished"),
        /** Has not begun and is not here. */
        ABSENT("absent");

        private final String id;

        State(String id) {
            this.id = id;
        }

        /** How it is called in translations and style sheets. */
        public String id() {
            return id;
        }
    }
}
