package org.framewise.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.framewise.quiz.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the draft table. */
@Component
class DraftTable {
    static final Constraint KEY = Constraint.primaryKey("draft");

    /** The foreign key from a draft to its attempt. */
    static final Constraint ATTEMPT = new Constraint("draft_attempt");

    private final JdbcClient jdbc;

    DraftTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Draft> find(AttemptId attempt, ItemId item) {
        return jdbc.sql("SELECT * FROM draft WHERE attempt_id = :attempt AND item_id = :item")
                .param("attempt", attempt.value())
                .param("item", item.value())
                .query((row, n) -> draft(row))
                .optional();
    }

    /** The drafts of an attempt, by item. */
    Map<ItemId, Draft> of(AttemptId attempt) {
        Map<ItemId, Draft> drafts = new HashMap<>();
        jdbc.sql("SELECT * FROM draft WHERE attempt_id = :attempt")
                .param("attempt", attempt.value())
                .query(row -> {
                    drafts.put(new ItemId(row.getString("item_id")), draft(row));
                });
        return drafts;
    }

    private static Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                new ResponseInput(
                        ResponseJson.read(row.getString("chosen")),
                        ResponseJson.readConfidence(row.getString("confidence")),
                        Duration.ofMillis(row.getLong("spent_ms"))),
                AttemptTable.instant(row, "changed_at"));
    }

    /** @return whether the draft existed */
    boolean update(AttemptId attempt, ItemId item, Draft draft) {
        return write("""
                UPDATE draft SET chosen = :chosen, confidence = :confidence, spent_ms = :spent, changed_at = :changed
                WHERE attempt_id = :attempt AND item_id = :item""", attempt, item, draft) > 0;
    }

    void insert(AttemptId attempt, ItemId item, Draft draft) {
        write("""
                INSERT INTO draft (attempt_id, item_id, chosen, confidence, spent_ms, changed_at)
                VALUES (:attempt, :item, :chosen, :confidence, :spent, :changed)""", attempt, item, draft);
    }

    private int write(String sql, AttemptId attempt, ItemId item, Draft draft) {
        ResponseInput input = draft.input();
        return jdbc.sql(sql)
                .param("attempt", attempt.value())
                .param("item", item.value())
                .param("chosen", ResponseJson.write(input.response()))
                .param("confidence", ResponseJson.writeConfidence(input.confidence()))
                .param("spent", input.timeTaken().toMillis())
                .param("changed", draft.changedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(AttemptId attempt, ItemId item) {
        jdbc.sql("DELETE FROM draft WHERE attempt_id = :attempt AND item_id = :item")
                .param("attempt", attempt.value())
                .param("item", item.value())
                .update();
    }
}
