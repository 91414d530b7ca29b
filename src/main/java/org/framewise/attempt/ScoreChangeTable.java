package org.framewise.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.framewise.quiz.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the score_change table. */
@Component
class ScoreChangeTable {
    private final JdbcClient jdbc;

    ScoreChangeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Regrading.ScoreChange change) {
        jdbc.sql("""
                INSERT INTO score_change (id, attempt_id, item_id, key_change_id, undoing, old_score, old_max_score,
                                          new_score, new_max_score, changed_at)
                VALUES (:id, :attempt, :item, :change, :undoing, :oldScore, :oldMax, :newScore, :newMax, :now)""")
                .param("id", UUID.randomUUID())
                .param("attempt", change.attempt().value())
                .param("item", change.item().value())
                .param("change", change.change())
                .param("undoing", change.undoing())
                .param("oldScore", change.before().score(), Types.DOUBLE)
                .param("oldMax", change.before().max())
                .param("newScore", change.after().score(), Types.DOUBLE)
                .param("newMax", change.after().max())
                .param("now", change.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The score changes of an item of an assignment, newest first. */
    List<Regrading.ScoreChange> of(AssignmentId assignment, ItemId item) {
        return jdbc.sql("""
                SELECT s.* FROM score_change s JOIN key_change k ON k.id = s.key_change_id
                WHERE k.assignment_id = :assignment AND s.item_id = :item
                ORDER BY s.changed_at DESC, s.attempt_id""")
                .param("assignment", assignment.value())
                .param("item", item.value())
                .query((row, n) -> change(row))
                .list();
    }

    private static Regrading.ScoreChange change(ResultSet row) throws SQLException {
        return new Regrading.ScoreChange(
                new AttemptId(row.getObject("attempt_id", UUID.class)),
                new ItemId(row.getString("item_id")),
                row.getObject("key_change_id", UUID.class),
                row.getBoolean("undoing"),
                StoredScore.of(row, "old_score", "old_max_score"),
                StoredScore.of(row, "new_score", "new_max_score"),
                AttemptTable.instant(row, "changed_at"));
    }
}
