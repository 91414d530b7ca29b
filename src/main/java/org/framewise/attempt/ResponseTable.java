package org.framewise.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.framewise.quiz.Confidence;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.RevisionId;
import org.framewise.scoring.Score;
import org.framewise.scoring.Scoring;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Responses as they stand in the database: scored when they are recorded, and recorded once. */
@Component
class ResponseTable {
    private final JdbcClient jdbc;
    private final Clock clock;

    ResponseTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
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

    /** @throws DuplicateKeyException when the item has a response */
    void record(Attempt.Head head, Item item, Given given) {
        Optional<Score> score = Scoring.score(item, given.response());
        double max = score.map(Score::max)
                .orElse(item instanceof ExtendedTextItem ? (double) ExtendedTextItem.MAX_POINTS : 1.0);
        jdbc.sql("""
                INSERT INTO response (attempt_id, item_id, chosen, confidence, time_taken_ms, score, max_score,
                                      revision_id, responded_at)
                VALUES (:attempt, :item, :chosen, :confidence, :time, :score, :max, :revision, :now)""")
                .param("attempt", head.id().value())
                .param("item", item.id().value())
                .param("chosen", ResponseJson.write(given.response()))
                .param("confidence", ResponseJson.writeConfidence(confidence(head, item, given)))
                .param("time", given.timeTaken().toMillis())
                .param("score", score.map(Score::earned).orElse(null))
                .param("max", max)
                .param("revision", head.revision().value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("DELETE FROM draft WHERE attempt_id = :attempt AND item_id = :item")
                .param("attempt", head.id().value())
                .param("item", item.id().value())
                .update();
    }

    private static Map<String, Confidence> confidence(Attempt.Head head, Item item, Given given) {
        boolean asked = head.terms().confidenceAsked() && item.confidenceAsked();
        return asked && !given.response().isEmpty() ? given.confidence() : Map.of();
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

    private static StoredResponse stored(ResultSet row) throws SQLException {
        double max = row.getDouble("max_score");
        double earned = row.getDouble("score");
        Score score = row.wasNull() ? null : new Score(earned, max);
        return new StoredResponse(
                new AttemptId(row.getObject("attempt_id", UUID.class)),
                new ItemId(row.getString("item_id")),
                new Given(
                        ResponseJson.read(row.getString("chosen")),
                        ResponseJson.readConfidence(row.getString("confidence")),
                        Duration.ofMillis(row.getLong("time_taken_ms"))),
                score,
                max,
                new RevisionId(row.getString("revision_id")),
                AttemptTable.instant(row, "responded_at"));
    }
}
