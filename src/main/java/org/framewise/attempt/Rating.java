package org.framewise.attempt;

import java.time.Instant;
import java.util.UUID;

/**
 * A teacher's rating of a written response.
 *
 * @param points 0 to 3, by the rubric
 * @param note a note for the learner; may be empty
 * @param teacher the teacher who rated it
 */
public record Rating(
        AttemptId attempt, org.framewise.quiz.ItemId item, int points, String note, UUID teacher, Instant ratedAt) {
    /** Maximum length of a note, in characters. */
    public static final int MAX_NOTE = 2000;
}
