package org.framewise.attempt;

import java.time.Instant;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.RevisionId;
import org.framewise.scoring.Score;
import org.jspecify.annotations.Nullable;

/**
 * A response as it was recorded.
 *
 * @param score absent as long as a written response is not rated
 * @param maxScore the highest score that the item gives
 */
public record StoredResponse(
        AttemptId attempt,
        ItemId item,
        Given given,
        @Nullable Score score,
        double maxScore,
        RevisionId revision,
        Instant respondedAt) {}
