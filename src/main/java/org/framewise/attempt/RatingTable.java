package org.framewise.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.framewise.quiz.ItemId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the rating table. Withdrawn ratings stay in the table but are not read. */
@Component
class RatingTable {
    private final JdbcClient jdbc;

    RatingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Rating rating) {
        jdbc.sql("""
                INSERT INTO rating (id, attempt_id, item_id, points, note, teacher_id, rated_at)
                VALUES (:id, :attempt, :item, :points, :note, :teacher, :now)""")
                .param("id", UUID.randomUUID())
                .param("attempt", rating.attempt().value())
                .param("item", rating.item().value())
                .param("points", rating.points())
                .param("note", rating.note())
                .param("teacher", rating.teacher())
                .param("now", rating.ratedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Marks the newest rating of a response as withdrawn, if the teacher made it.
     *
     * @return whether the teacher made it
     */
    boolean takeBack(AttemptId attempt, ItemId item, UUID teacher, Instant now) {
        return jdbc.sql("""
                        UPDATE rating SET undone_at = :now
                        WHERE teacher_id = :teacher
                          AND id = (SELECT x.id FROM rating x
                                    WHERE x.attempt_id = :attempt AND x.item_id = :item AND x.undone_at IS NULL
                                    ORDER BY x.rated_at DESC, x.id FETCH FIRST 1 ROW ONLY)""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("teacher", teacher)
                        .param("attempt", attempt.value())
                        .param("item", item.value())
                        .update()
                > 0;
    }

    /** The ratings of a response, newest first. */
    List<Rating> of(AttemptId attempt, ItemId item) {
        return jdbc.sql("""
                SELECT * FROM rating WHERE attempt_id = :attempt AND item_id = :item AND undone_at IS NULL
                ORDER BY rated_at DESC, id""")
                .param("attempt", attempt.value())
                .param("item", item.value())
                .query((row, n) -> rating(row))
                .list();
    }

    /** The ratings of all responses of an attempt, newest first. */
    List<Rating> of(AttemptId attempt) {
        return jdbc.sql("""
                SELECT * FROM rating WHERE attempt_id = :attempt AND undone_at IS NULL
                ORDER BY rated_at DESC, id""")
                .param("attempt", attempt.value())
                .query((row, n) -> rating(row))
                .list();
    }

    /** The ratings of all responses to an item of an assignment, newest first. */
    List<Rating> of(AssignmentId assignment, ItemId item) {
        return jdbc.sql("""
                SELECT x.* FROM rating x JOIN attempt a ON a.id = x.attempt_id
                WHERE a.assignment_id = :assignment AND x.item_id = :item AND x.undone_at IS NULL
                ORDER BY x.rated_at DESC, x.id""")
                .param("assignment", assignment.value())
                .param("item", item.value())
                .query((row, n) -> rating(row))
                .list();
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
