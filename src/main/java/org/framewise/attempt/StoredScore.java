package org.framewise.attempt;

import org.framewise.scoring.Grade;
import org.jspecify.annotations.Nullable;

/**
 * A score as it stands in the database.
 *
 * @param score absent as long as a written response waits for its rating; 0 where it is not counted
 * @param max 0 for a response that is not counted
 */
public record StoredScore(@Nullable Double score, double max) {
    static StoredScore of(Grade grade) {
        return switch (grade) {
            case Grade.Scored(var score) -> new StoredScore(score.earned(), score.max());
            case Grade.Waiting(double max) -> new StoredScore(null, max);
            case Grade.NotCounted none -> new StoredScore(0.0, 0);
        };
    }
}
