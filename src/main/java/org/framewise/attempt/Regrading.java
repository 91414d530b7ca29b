package org.framewise.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import org.framewise.quiz.FormId;
import org.framewise.quiz.Item;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.RevisionId;
import org.framewise.scoring.Correction;
import org.framewise.scoring.ItemResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes and undoes corrections of keys. All responses to the item, in open and in submitted attempts at the assignment,
 * are graded again from what was given, in the same transaction; every score that changes is kept as it was. Whoever
 * gives assignments says who may do so.
 */
@Service
public class Regrading {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ScoreTable scores;
    private final KeyChanges changes;
    private final Revisions revisions;
    private final Clock clock;

    Regrading(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ScoreTable scores,
            KeyChanges changes,
            Revisions revisions,
            Clock clock) {
        this.jdbc = jdbc;
        this.scores = scores;
        this.transaction = transaction;
        this.changes = changes;
        this.revisions = revisions;
        this.clock = clock;
    }

    /**
     * Makes a correction that counts at once.
     *
     * @return how many scores have changed
     */
    public int make(KeyChange change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            changes.insert(change);
            return regrade(change.assignment(), change.item(), change.id(), false);
        }));
    }

    /**
     * Undoes a correction; the others stay. One that is undone already is left alone.
     *
     * @return how many scores have changed, or -1 when there was nothing to undo
     */
    public int undo(AssignmentId assignment, ItemId item, UUID change, UUID teacher) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!changes.undo(assignment, item, change, teacher, clock.instant())) {
                return -1;
            }
            return regrade(assignment, item, change, true);
        }));
    }

    /**
     * Looks again once a correction is committed: a learner who had just begun when it was made may have been graded
     * without it.
     *
     * @param undoing whether the correction was undone
     * @return how many scores have changed
     */
    public int again(AssignmentId assignment, ItemId item, UUID change, boolean undoing) {
        return Objects.requireNonNull(transaction.execute(status -> regrade(assignment, item, change, undoing)));
    }

    private int regrade(AssignmentId assignment, ItemId item, UUID change, boolean undoing) {
        // a response that is being recorded is waited for, and the next one waits: each sees the correction, or is seen
        jdbc.sql("SELECT id FROM attempt WHERE assignment_id = :assignment ORDER BY id FOR UPDATE")
                .param("assignment", assignment.value())
                .query(UUID.class)
                .list();
        List<Correction> corrections = changes.active(assignment, item);
        Instant now = clock.instant();
        int changed = 0;
        for (Row row : Row.of(jdbc, assignment, item)) {
            StoredScore after = row.rescore(revisions, item, corrections);
            if (!after.equals(row.stored)) {
                scores.change(row.attempt, item, after);
                keep(row.attempt, item, change, undoing, row.stored, after, now);
                changed++;
            }
        }
        return changed;
    }

    private void keep(
            AttemptId attempt,
            ItemId item,
            UUID change,
            boolean undoing,
            StoredScore before,
            StoredScore after,
            Instant now) {
        jdbc.sql("""
                INSERT INTO score_change (id, attempt_id, item_id, key_change_id, undoing, old_score, old_max_score,
                                          new_score, new_max_score, changed_at)
                VALUES (:id, :attempt, :item, :change, :undoing, :oldScore, :oldMax, :newScore, :newMax, :now)""")
                .param("id", UUID.randomUUID())
                .param("attempt", attempt.value())
                .param("item", item.value())
                .param("change", change)
                .param("undoing", undoing)
                .param("oldScore", before.score(), Types.DOUBLE)
                .param("oldMax", before.max())
                .param("newScore", after.score(), Types.DOUBLE)
                .param("newMax", after.max())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Every score that a correction or its undoing has changed, the newest change first. */
    public List<ScoreChange> history(AssignmentId assignment, ItemId item) {
        return jdbc.sql("""
                SELECT s.* FROM score_change s JOIN key_change k ON k.id = s.key_change_id
                WHERE k.assignment_id = :assignment AND s.item_id = :item
                ORDER BY s.changed_at DESC, s.attempt_id""")
                .param("assignment", assignment.value())
                .param("item", item.value())
                .query((row, n) -> new ScoreChange(
                        new AttemptId(row.getObject("attempt_id", UUID.class)),
                        row.getObject("key_change_id", UUID.class),
                        row.getBoolean("undoing"),
                        new StoredScore(number(row, "old_score"), row.getDouble("old_max_score")),
                        new StoredScore(number(row, "new_score"), row.getDouble("new_max_score")),
                        AttemptTable.instant(row, "changed_at")))
                .list();
    }

    private static @Nullable Double number(ResultSet row, String column) throws SQLException {
        double value = row.getDouble(column);
        return row.wasNull() ? null : value;
    }

    /**
     * A score that was changed.
     *
     * @param undoing whether the correction was undone by it
     */
    public record ScoreChange(
            AttemptId attempt,
            UUID change,
            boolean undoing,
            StoredScore before,
            StoredScore after,
            Instant changedAt) {}

    private record Row(
            AttemptId attempt,
            RevisionId revision,
            FormId form,
            String chosen,
            boolean held,
            @Nullable Integer points,
            StoredScore stored) {
        private static final String SQL = """
                SELECT r.attempt_id, r.revision_id, a.form_id, r.chosen, r.held, r.score, r.max_score,
                       (SELECT x.points FROM rating x
                        WHERE x.attempt_id = r.attempt_id AND x.item_id = r.item_id AND x.undone_at IS NULL
                        ORDER BY x.rated_at DESC, x.id FETCH FIRST 1 ROW ONLY) AS points
                FROM response r JOIN attempt a ON a.id = r.attempt_id
                WHERE a.assignment_id = :assignment AND r.item_id = :item
                ORDER BY r.attempt_id""";

        static List<Row> of(JdbcClient jdbc, AssignmentId assignment, ItemId item) {
            return jdbc.sql(SQL)
                    .param("assignment", assignment.value())
                    .param("item", item.value())
                    .query((row, n) -> {
                        int points = row.getInt("points");
                        boolean rated = !row.wasNull();
                        return new Row(
                                new AttemptId(row.getObject("attempt_id", UUID.class)),
                                new RevisionId(row.getString("revision_id")),
                                new FormId(row.getString("form_id")),
                                row.getString("chosen"),
                                row.getBoolean("held"),
                                rated ? points : null,
                                new StoredScore(number(row, "score"), row.getDouble("max_score")));
                    })
                    .list();
        }

        StoredScore rescore(Revisions revisions, ItemId id, List<Correction> corrections) {
            Item item =
                    revisions.quiz(revision).form(form).flatMap(f -> f.item(id)).orElseThrow();
            return Grading.score(
                    new ItemResponse(item, ResponseJson.read(chosen)),
                    points == null ? OptionalInt.empty() : OptionalInt.of(points),
                    corrections,
                    held);
        }
    }
}
