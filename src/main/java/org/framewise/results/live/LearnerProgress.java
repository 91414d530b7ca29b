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
 * A learner's progress in an assignment.
 *
 * @param sitting number of the learner's attempts at this assignment; 0 if they have not started
 * @param attempt their newest attempt at the assignment; absent if they have not started
 * @param form the form of that attempt; absent if they have not started
 * @param items the items of that attempt, in order; empty if they have not started
 * @param answered the items of that attempt that have a response
 * @param seen the time of their last activity or the last heartbeat from their screen; absent if there was none
 * @param away whole minutes since then for a learner who is {@link State#GONE}, otherwise 0
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

    /** The position of the item the learner is working on, counted from 1; empty if they have no open attempt. */
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

    /** Whether the learner's attempt is open and contains this item without a response. */
    public boolean hasLeft(ItemId item) {
        return number().isPresent() && items.contains(item) && !answered.contains(item);
    }

    /** What a learner is doing; states that need attention come first. */
    public enum State {
        /** Started, but no sign of activity for two minutes. */
        GONE("gone"),
        /** Present, but not started. */
        JOINED("joined"),
        /** Working on the quiz. */
        WORKING("working"),
        /** Has submitted their attempt. */
        FINISHED("finished"),
        /** Neither started nor present. */
        ABSENT("absent");

        private final String id;

        State(String id) {
            this.id = id;
        }

        /** The name in translations and style sheets. */
        public String id() {
            return id;
        }
    }
}
