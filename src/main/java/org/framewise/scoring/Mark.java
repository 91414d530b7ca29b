package org.framewise.scoring;

import org.framewise.quiz.Misconception;
import org.jspecify.annotations.Nullable;

/**
 * What was right or wrong in one unit of a response, for feedback and the misconception profile.
 *
 * @param unit the id of the statement, choice or left entry; for a segment its position as {@code passage.segment}; for
 *     an order {@code earlier<later}, the two elements in the learner's order
 * @param chosen whether the learner acted on the unit: chose, marked, sorted, paired or placed it
 * @param misconception what the wrong choice suggests; absent unless the verdict is {@link Verdict#WRONG}
 * @param rationale the feedback text
 */
public record Mark(
        String unit,
        boolean chosen,
        Verdict verdict,
        @Nullable Misconception misconception,
        @Nullable String rationale) {
    /** Separates two elements of an order, as arranged by the learner. */
    static final String BEFORE = "<";

    /** The verdict on a unit. */
    public enum Verdict {
        /** Chosen correctly. */
        RIGHT,
        /** Chosen incorrectly. */
        WRONG,
        /** Should have been chosen but wasn't, or was not answered. */
        MISSED,
        /** Chosen, but makes no difference to the score. */
        NEUTRAL
    }
}
