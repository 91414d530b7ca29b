package org.framewise.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.framewise.quiz.FormId;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.RevisionId;
import org.framewise.scoring.Score;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the response table. */
@Component
class ResponseTable {
    private static final String GRADED = """
            SELECT r.attempt_id, a.assignment_id, r.revision_id, a.form_id, r.item_id, r.chosen, r.held, r.score,
                   r.max_score
            FROM response r JOIN attempt a ON a.id = r.attempt_id
            """;

    private final JdbcClient jdbc;

    ResponseTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param held whether the class was already discussing the item */
    void insert(Attempt.Head head, ItemId item, ResponseInput input, StoredScore score, boolean held, Instant now) {
        jdbc.sql("""
                INSERT INTO response (attempt_id, item_id, chosen, confidence, time_taken_ms, score, max_score,
                                      revision_id, responded_at, held)
                VALUES (:attempt, :item, :chosen, :confidence, :time, :score, :max, :revision, :now, :held)""")
                .param("attempt", head.id().value())
                .param("item", item.value())
                .param("chosen", ResponseJson.write(input.response()))
                .param("confidence", ResponseJson.writeConfidence(input.confidence()))
                .param("time", input.timeTaken().toMillis())
                .param("score", score.score())
                .param("max", score.max())
                .param("revision", head.revision().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("held", held)
                .update();
    }

    /**
     * Changes the score of a response. Increments the attempt's change counter, so that readers notice that the attempt
     * has changed. Must run in a transaction that has locked the attempt.
     */
    void changeScore(AttemptId attempt, ItemId item, StoredScore score) {
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

    /** Reads what is needed to grade a response. */
    Optional<GradedResponse> graded(AttemptId attempt, ItemId item) {
        return jdbc.sql(GRADED + "WHERE r.attempt_id = :attempt AND r.item_id = :item")
                .param("attempt", attempt.value())
                .param("item", item.value())
                .query((row, n) -> gradedResponse(row))
                .optional();
    }

    /** Reads what is needed to grade all responses to an item of an assignment. */
    List<GradedResponse> graded(AssignmentId assignment, ItemId item) {
        return jdbc.sql(GRADED + "WHERE a.assignment_id = :assignment AND r.item_id = :item ORDER BY r.attempt_id")
                .param("assignment", assignment.value())
                .param("item", item.value())
                .query((row, n) -> gradedResponse(row))
                .list();
    }

    private static GradedResponse gradedResponse(ResultSet row) throws SQLException {
        UUID assignment = row.getObject("assignment_id", UUID.class);
        return new GradedResponse(
                new AttemptId(row.getObject("attempt_id", UUID.class)),
                assignment == null ? null : new AssignmentId(assignment),
                new RevisionId(row.getString("revision_id")),
                new FormId(row.getString("form_id")),
                new ItemId(row.getString("item_id")),
                ResponseJson.read(row.getString("chosen")),
                row.getBoolean("held"),
                StoredScore.of(row, "score", "max_score"));
    }

    /** The responses of an attempt, by item. */
    Map<ItemId, StoredResponse> of(AttemptId id) {
        return jdbc
                .sql("SELECT * FROM response WHERE attempt_id = :id")
                .param("id", id.value())
                .query((row, n) -> stored(row))
                .list()
                .stream()
                .collect(Collectors.toMap(StoredResponse::item, response -> response));
    }

    /** The response to one item of an attempt. */
    Optional<StoredResponse> find(AttemptId id, ItemId item) {
        return jdbc.sql("SELECT * FROM response WHERE attempt_id = :id AND item_id = :item")
                .param("id", id.value())
                .param("item", item.value())
                .query((row, n) -> stored(row))
                .optional();
    }

    private static StoredResponse stored(ResultSet row) throws SQLException {
        double max = row.getDouble("max_score");
        double earned = row.getDouble("score");
        Score score = row.wasNull() || max == 0 ? null : new Score(earned, max);
        return new StoredResponse(
                new AttemptId(row.getObject("attempt_id", UUID.class)),
                new ItemId(row.getString("item_id")),
                new ResponseInput(
                        ResponseJson.read(row.getString("chosen")),
                        ResponseJson.readConfidence(row.getString("confidence")),
                        Duration.ofMillis(row.getLong("time_taken_ms"))),
                score,
                max,
                new RevisionId(row.getString("revision_id")),
                AttemptTable.instant(row, "responded_at"),
                row.getBoolean("held"));
    }
}
