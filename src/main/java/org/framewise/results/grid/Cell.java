package org.framewise.results.grid;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.framewise.scoring.Score;

/** What an attempt shows for an item. */
public sealed interface Cell {
    /** Has a score. */
    record Scored(Score score) implements Cell {}

    /** Was written and waits to be rated. */
    record Waiting() implements Cell {}

    /** Has no response. */
    record Unanswered() implements Cell {}

    /** Has a response that is in no figure: the item was taken out of the count, or the class had talked about it. */
    record NotCounted() implements Cell {}

    /** From the columns {@code score} and {@code max_score} of a response. */
    static Cell read(ResultSet row) throws SQLException {
        double max = row.getDouble("max_score");
        double earned = row.getDouble("score");
        boolean unrated = row.wasNull();
        return max == 0 ? new NotCounted() : unrated ? new Waiting() : new Scored(new Score(earned, max));
    }
}
