package org.framewise.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.framewise.scoring.ScoringOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A score as stored in the database.
 *
 * @param score absent while a written response is waiting for its rating; 0 if the response doesn't count
 * @param max 0 for a response that doesn't count
 */
public record StoredScore(@Nullable Double score, double max) {
    static StoredScore of(ScoringOutcome outcome) {
        return switch (outcome) {
            case ScoringOutcome.Scored(var score) -> new StoredScore(score.earned(), score.max());
            case ScoringOutcome.Waiting(double max) -> new StoredScore(null, max);
            case ScoringOutcome.NotCounted none -> new StoredScore(0.0, 0);
        };
    }

    /** Reads the score from two columns of a row. */
    static StoredScore of(ResultSet row, String score, String max) throws SQLException {
        double earned = row.getDouble(score);
        return new StoredScore(row.wasNull() ? null : earned, row.getDouble(max));
    }
}
