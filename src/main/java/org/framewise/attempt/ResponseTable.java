package org.framewise.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.RevisionId;
import org.framewise.scoring.ItemResponse;
import org.framewise.scoring.Score;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the response table. A response is scored when it is recorded, and recorded once. */
@Component
class ResponseTable {
    private final JdbcClient jdbc;
    private final KeyChanges changes;
    private final Holds holds;
    private final Clock clock;

    ResponseTable(JdbcClient jdbc, KeyChanges changes, Holds holds, Clock clock) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.holds = holds;
        this.clock = clock;
    }

    /**
     * Lets one transaction at a time change an attempt: of the last two responses, given at the same moment, one must see
     * the other, or neither would submit. An update that changes nothing: {@code FOR UPDATE} would keep out those who only
     * refer to the attempt too, and drafts that are being written would wait for a response that waits for them.
     */
    void lock(Attempt.Head head) {
        jdbc.sql("UPDATE attempt SET seed = seed WHERE id = :id")
                .param("id", head.id().value())
                .update();
    }

    /**
     * Records the first response to an item with the score that it has now. Callers have locked the attempt and seen
     * that the item has none: a correction of the key made at the same moment either is seen here or sees this response.
     */
    void record(Attempt.Head head, Item item, ResponseInput input) {
        AssignmentId assignment = head.assignment();
        boolean held = holds.isHeld(assignment, item.id());
        StoredScore score = Grading.score(
                new ItemResponse(item, input.response()),
                OptionalInt.empty(),
                changes.active(assignment, item.id()),
                held);
        jdbc.sql("""
                INSERT INTO response (attempt_id, item_id, chosen, confidence, time_taken_ms, score, max_score,
                                      revision_id, responded_at, held)
                VALUES (:attempt, :item, :chosen, :confidence, :time, :score, :max, :revision, :now, :held)""")
                .param("attempt", head.id().value())
                .param("item", item.id().value())
                .param("chosen", ResponseJson.write(input.response()))
                .param("confidence", ResponseJson.writeConfidence(confidence(head, item, input)))
                .param("time", input.timeTaken().toMillis())
                .param("score", score.score())
                .param("max", score.max())
                .param("revision", head.revision().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("held", held)
                .update();
        jdbc.sql("DELETE FROM draft WHERE attempt_id = :attempt AND item_id = :item")
                .param("attempt", head.id().value())
                .param("item", item.id().value())
                .update();
    }

    private static Map<String, Confidence> confidence(Attempt.Head head, Item item, ResponseInput input) {
        boolean asked = head.terms().confidenceAsked() && item.confidenceAsked();
        return asked && !input.response().isEmpty() ? input.confidence() : Map.of();
    }

    /** Submits the attempt whose last response this was. */
    void submitIfComplete(Attempt.Head head) {
        jdbc.sql("""
                UPDATE attempt SET submitted_at = :now
                WHERE id = :id AND submitted_at IS NULL
                  AND (SELECT COUNT(*) FROM response WHERE attempt_id = :id) >= :items""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", head.id().value())
                .param("items", head.form().items().size())
                .update();
    }

    /** What was given in an attempt, by item. */
    Map<ItemId, StoredResponse> of(AttemptId id) {
        return jdbc
                .sql("SELECT * FROM response WHERE attempt_id = :id")
                .param("id", id.value())
                .query((row, n) -> stored(row))
                .list()
                .stream()
                .collect(Collectors.toMap(StoredResponse::item, response -> response));
    }

    /** What was given for one item of an attempt. */
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
