package org.framewise.results.grid;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.framewise.scoring.Score;

/** The content of a grid cell: one item in one attempt. */
public sealed interface Cell {
    /** A response with a score. */
    record Scored(Score score) implements Cell {}

    /** A written response waiting to be rated. */
    record Waiting() implements Cell {}

    /** No response. */
    record Unanswered() implements Cell {}

    /**
     * A response excluded from all statistics: a correction excludes the item, or the class was already discussing it
     * when the response arrived.
     */
    record NotCounted() implements Cell {}

    /** Reads the columns {@code score} and {@code max_score} of a response. */
    static Cell read(ResultSet row) throws SQLException {
        double max = row.getDouble("max_score");
        double earned = row.getDouble("score");
        boolean unrated = row.wasNull();
        return max == 0 ? new NotCounted() : unrated ? new Waiting() : new Scored(new Score(earned, max));
    }
}
