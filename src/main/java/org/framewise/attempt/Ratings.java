package org.framewise.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.framewise.quiz.ItemId;
import org.framewise.scoring.Scoring;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Ratings of written responses. A changed rating never overwrites the one before. */
@Service
public class Ratings {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Ratings(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Rates a written response, or rates it again; its score follows.
     *
     * @param points 0 to 3
     * @param note at most {@link Rating#MAX_NOTE} characters
     * @throws Refusal when there is no such response
     * @throws IllegalArgumentException when points or note are out of range
     */
    public Rating rate(AttemptId attempt, ItemId item, int points, String note, UUID teacher) {
        if (note.length() > Rating.MAX_NOTE) {
            throw new IllegalArgumentException("a note has at most " + Rating.MAX_NOTE + " characters");
        }
        double earned = Scoring.rate(points).earned();
        return Objects.requireNonNull(transaction.execute(status -> {
            int changed = jdbc.sql("""
                    UPDATE response SET score = :score
                    WHERE attempt_id = :attempt AND item_id = :item AND chosen LIKE '{"type":"extended-text"%'""")
                    .param("score", earned)
                    .param("attempt", attempt.value())
                    .param("item", item.value())
                    .update();
            if (changed == 0) {
                throw new Refusal(Refusal.Reason.NO_SUCH_ITEM);
            }
            Rating rating = new Rating(attempt, item, points, note.strip(), teacher, afterAllOthers(attempt, item));
            jdbc.sql("""
                    INSERT INTO rating (id, attempt_id, item_id, points, note, teacher_id, rated_at)
                    VALUES (:id, :attempt, :item, :points, :note, :teacher, :now)""")
                    .param("id", UUID.randomUUID())
                    .param("attempt", attempt.value())
                    .param("item", item.value())
                    .param("points", points)
                    .param("note", rating.note())
                    .param("teacher", teacher)
                    .param("now", rating.ratedAt().atOffset(ZoneOffset.UTC))
                    .update();
            return rating;
        }));
    }

    /** Now, or a moment after the newest rating where the clock was set back: the last rating counts. */
    private Instant afterAllOthers(AttemptId attempt, ItemId item) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return newest(attempt, item)
                .map(newest -> newest.ratedAt().plusMillis(1))
                .filter(next -> next.isAfter(now))
                .orElse(now);
    }

    /** All ratings of a response, newest first. */
    public List<Rating> history(AttemptId attempt, ItemId item) {
        return jdbc.sql("""
                SELECT * FROM rating WHERE attempt_id = :attempt AND item_id = :item ORDER BY rated_at DESC, id""")
                .param("attempt", attempt.value())
                .param("item", item.value())
                .query((row, n) -> rating(row))
                .list();
    }

    /** The rating that counts. */
    public Optional<Rating> newest(AttemptId attempt, ItemId item) {
        return history(attempt, item).stream().findFirst();
    }

    private static Rating rating(ResultSet row) throws SQLException {
        return new Rating(
                new AttemptId(row.getObject("attempt_id", UUID.class)),
                new ItemId(row.getString("item_id")),
                row.getInt("points"),
                row.getString("note"),
                row.getObject("teacher_id", UUID.class),
                AttemptTable.instant(row, "rated_at"));
    }
}
