package org.framewise.attempt;

import java.sql.Types;
import org.framewise.quiz.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes scores that responses have. The attempt counts the changes, so that whoever has read it before sees that it is another. */
@Component
class ScoreTable {
    private final JdbcClient jdbc;

    ScoreTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Wants a transaction in which the attempt is locked. */
    void change(AttemptId attempt, ItemId item, StoredScore score) {
        jdbc.sql("""
                UPDATE response SET score = :score, max_score = :max
                WHERE attempt_id = :attempt AND item_id = :item""")
                .param("score", score.score(), Types.DOUBLE)
                .param("max", score.max())
                .param("attempt", attempt.value())
                .param("item", item.value())
                .update();
        jdbc.sql("UPDATE attempt SET score_changes = score_changes + 1 WHERE id = :attempt")
                .param("attempt", attempt.value())
                .update();
    }
}
