package org.framewise.results.live;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.Constraint;
import org.framewise.attempt.ResponseJson;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Response;
import org.framewise.results.FirstSitting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the shown_text table, and reads the texts that can be shown. */
@Component
class ShownTextTable {
    static final Constraint KEY = Constraint.primaryKey("shown_text");

    /** The same responses as in a {@link Discussion}. */
    private static final String OF = """
            FROM response r JOIN attempt a ON a.id = r.attempt_id
            WHERE a.assignment_id = :assignment AND r.item_id = :item AND r.held = FALSE AND %s
            """.formatted(FirstSitting.AT_THE_ASSIGNMENT);

    private final JdbcClient jdbc;

    ShownTextTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The texts written for an item in first attempts at an assignment, in a stable order. */
    List<WrittenTexts.Written> written(AssignmentId assignment, ItemId item) {
        return jdbc.sql("SELECT r.attempt_id, r.chosen, EXISTS (SELECT 1 FROM shown_text s"
                        + " WHERE s.attempt_id = r.attempt_id AND s.item_id = r.item_id) AS shown " + OF
                        + " ORDER BY r.attempt_id")
                .param("assignment", assignment.value())
                .param("item", item.value())
                .query((row, n) -> new WrittenTexts.Written(
                        new AttemptId(row.getObject("attempt_id", UUID.class)),
                        text(ResponseJson.read(row.getString("chosen"))),
                        row.getBoolean("shown")))
                .list();
    }

    private static String text(Response response) {
        return response instanceof Response.ExtendedText written ? written.text() : "";
    }

    void insert(AssignmentId assignment, ItemId item, AttemptId attempt, Instant now) {
        jdbc.sql("INSERT INTO shown_text (attempt_id, item_id, chosen_at)"
                        + " SELECT r.attempt_id, r.item_id, CAST(:now AS TIMESTAMP(3) WITH TIME ZONE) "
                        + OF + " AND r.attempt_id = :attempt")
                .param("assignment", assignment.value())
                .param("item", item.value())
                .param("attempt", attempt.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void delete(AssignmentId assignment, ItemId item, AttemptId attempt) {
        jdbc.sql("DELETE FROM shown_text WHERE item_id = :item AND attempt_id IN (SELECT r.attempt_id " + OF
                        + " AND r.attempt_id = :attempt)")
                .param("assignment", assignment.value())
                .param("item", item.value())
                .param("attempt", attempt.value())
                .update();
    }
}
