package org.framewise.scoring;

import org.framewise.quiz.Misconception;
import org.jspecify.annotations.Nullable;

/**
 * What was right or wrong in one unit of a response, for feedback and for the profile of misconceptions.
 *
 * @param unit the id of the statement, choice or left entry; for a segment its place as {@code passage.segment}; for an order
 *     {@code earlier<later}, the two elements as the learner put them
 * @param chosen whether the learner did something here: chose it, marked it, sorted it, paired it, put it so
 * @param misconception what the wrong choice suggests; only {@link Verdict#WRONG} has one
 * @param rationale what to say about it
 */
public record Mark(
        String unit,
        boolean chosen,
        Verdict verdict,
        @Nullable Misconception misconception,
        @Nullable String rationale) {
    /** Between two elements of an order, as the learner put them. */
    static final String BEFORE = "<";

    /** How a unit was taken. */
    public enum Verdict {
        /** Chosen, and rightly. */
        RIGHT,
        /** Chosen, and wrongly. */
        WRONG,
        /** Should have been chosen, or was left out. */
        MISSED,
        /** Chosen, and counts neither way. */
        NEUTRAL
    }
}
