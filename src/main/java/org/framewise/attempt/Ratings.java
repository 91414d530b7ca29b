package org.framewise.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.framewise.quiz.ExtendedTextItem;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.RevisionId;
import org.framewise.scoring.ItemResponse;
import org.framewise.scoring.Scoring;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Ratings of written responses. A changed rating never overwrites the one before. */
@Service
public class Ratings {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ScoreTable scores;
    private final Revisions revisions;
    private final KeyChanges changes;
    private final Clock clock;

    Ratings(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ScoreTable scores,
            Revisions revisions,
            KeyChanges changes,
            Clock clock) {
        this.jdbc = jdbc;
        this.scores = scores;
        this.transaction = transaction;
        this.revisions = revisions;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Rates a written response, or rates it again; its score follows, as far as the item counts.
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
        Scoring.rate(points);
        return Objects.requireNonNull(transaction.execute(status -> {
            Written written = lock(attempt, item);
            score(attempt, item, written, OptionalInt.of(points));
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

    /**
     * Takes a teacher's newest rating of a response back; the one before counts again, or the response waits. It stays on record.
     *
     * @return whether there was one and nobody has rated since
     */
    public boolean takeBack(AttemptId attempt, ItemId item, UUID teacher) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Written written = lock(attempt, item);
            boolean hers = jdbc.sql("""
                            UPDATE rating SET undone_at = :now
                            WHERE teacher_id = :teacher
                              AND id = (SELECT x.id FROM rating x
                                        WHERE x.attempt_id = :attempt AND x.item_id = :item AND x.undone_at IS NULL
                                        ORDER BY x.rated_at DESC, x.id FETCH FIRST 1 ROW ONLY)""")
                            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                            .param("teacher", teacher)
                            .param("attempt", attempt.value())
                            .param("item", item.value())
                            .update()
                    > 0;
            if (hers) {
                Optional<Rating> before = newest(attempt, item);
                score(
                        attempt,
                        item,
                        written,
                        before.map(rating -> OptionalInt.of(rating.points())).orElse(OptionalInt.empty()));
            }
            return hers;
        }));
    }

    private void score(AttemptId attempt, ItemId item, Written written, OptionalInt points) {
        scores.change(
                attempt,
                item,
                Grading.score(written.given, points, changes.active(written.assignment, item), written.held));
    }

    /** Lets one transaction at a time rate the responses of an attempt. */
    public void lock(AttemptId attempt) {
        jdbc.sql("SELECT id FROM attempt WHERE id = :id FOR UPDATE")
                .param("id", attempt.value())
                .query(UUID.class)
                .list();
    }

    /** Locks the attempt, so that a correction of the key made at the same moment sees this rating, or is seen. */
    private Written lock(AttemptId attempt, ItemId item) {
        lock(attempt);
        return jdbc.sql("""
                SELECT a.assignment_id, a.form_id, r.revision_id, r.chosen, r.held
                FROM response r JOIN attempt a ON a.id = r.attempt_id
                WHERE r.attempt_id = :attempt AND r.item_id = :item""")
                .param("attempt", attempt.value())
                .param("item", item.value())
                .query((row, n) -> written(row, item))
                .optional()
                .filter(written -> written.given.item() instanceof ExtendedTextItem)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ITEM));
    }

    private Written written(ResultSet row, ItemId id) throws SQLException {
        UUID assignment = row.getObject("assignment_id", UUID.class);
        Item item = revisions
                .quiz(new RevisionId(row.getString("revision_id")))
                .form(new FormId(row.getString("form_id")))
                .flatMap(form -> form.item(id))
                .orElseThrow();
        return new Written(
                assignment == null ? null : new AssignmentId(assignment),
                new ItemResponse(item, ResponseJson.read(row.getString("chosen"))),
                row.getBoolean("held"));
    }

    private record Written(@Nullable AssignmentId assignment, ItemResponse given, boolean held) {}

    /** Now, or a moment after the newest rating where the clock was set back: the last rating counts. */
    private Instant afterAllOthers(AttemptId attempt, ItemId item) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return newest(attempt, item)
                .map(newest -> newest.ratedAt().plusMillis(1))
                .filter(next -> next.isAfter(now))
                .orElse(now);
    }

    /** All ratings of a response that count or have counted, newest first; not those that were taken back. */
    public List<Rating> history(AttemptId attempt, ItemId item) {
        return jdbc.sql("""
                SELECT * FROM rating WHERE attempt_id = :attempt AND item_id = :item AND undone_at IS NULL
                ORDER BY rated_at DESC, id""")
                .param("attempt", attempt.value())
                .param("item", item.value())
                .query((row, n) -> rating(row))
                .list();
    }

    /** The rating that counts. */
    public Optional<Rating> newest(AttemptId attempt, ItemId item) {
        return history(attempt, item).stream().findFirst();
    }

    /** The ratings that count in an attempt. */
    Map<ItemId, Rating> newest(AttemptId attempt) {
        Map<ItemId, Rating> newest = new HashMap<>();
        jdbc.sql("SELECT * FROM rating WHERE attempt_id = :attempt AND undone_at IS NULL ORDER BY rated_at DESC, id")
                .param("attempt", attempt.value())
                .query((row, n) -> rating(row))
                .list()
                .forEach(rating -> newest.putIfAbsent(rating.item(), rating));
        return newest;
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
