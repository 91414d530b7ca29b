package org.framewise.attempt;

import java.time.Instant;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.RevisionId;
import org.framewise.scoring.Score;
import org.jspecify.annotations.Nullable;

/**
 * A response as it was recorded.
 *
 * @param score absent as long as a written response is not rated, and for one that isn't counted
 * @param maxScore the highest score that the item gives; 0 for a response that isn't counted
 * @param held whether it came when the class was already talking about the item
 */
public record StoredResponse(
        AttemptId attempt,
        ItemId item,
        ResponseInput input,
        @Nullable Score score,
        double maxScore,
        RevisionId revision,
        Instant respondedAt,
        boolean held) {
    /** Whether it is in scores and figures. */
    public boolean counted() {
        return maxScore > 0;
    }

    /** Whether a teacher has yet to rate it. */
    public boolean waiting() {
        return counted() && score == null;
    }
}
