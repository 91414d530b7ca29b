package org.framewise.attempt;

import java.time.Instant;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.RevisionId;
import org.framewise.scoring.Score;
import org.jspecify.annotations.Nullable;

/**
 * A recorded response.
 *
 * @param score absent while a written response is not rated, and for a response that doesn't count
 * @param maxScore the maximum score of the item; 0 for a response that doesn't count
 * @param held whether the response arrived while the class was already discussing the item
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
    /** Whether the response is included in scores and statistics. */
    public boolean counted() {
        return maxScore > 0;
    }

    /** Whether the response is waiting for a teacher's rating. */
    public boolean waiting() {
        return counted() && score == null;
    }
}
