package org.framewise.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.LearnerId;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.quiz.QuizId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the assignment table. {@link Assignments} and {@link AssignmentControl} check permissions. */
@Component
class AssignmentTable extends SqlTable {
    AssignmentTable(JdbcClient jdbc) {
        super(jdbc);
    }

    void insert(Assignment assignment) {
        jdbc.sql("""
                INSERT INTO assignment (id, classroom_id, quiz_id, opens_at, closes_at, max_attempts, feedback,
                                        confidence, pair, created_at)
                VALUES (:id, :classroom, :quiz, :opens, :closes, :max, :feedback, :confidence, :pair, :now)""")
                .param("id", assignment.id().value())
                .param("classroom", assignment.classroom().value())
                .param("quiz", assignment.quiz().value())
                .param("opens", StoredTimes.of(assignment.window().opensAt()))
                .param("closes", StoredTimes.ofNullable(assignment.window().closesAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("max", assignment.maxAttempts(), Types.INTEGER)
                .param("feedback", assignment.terms().feedback().id())
                .param("confidence", assignment.terms().confidenceAsked())
                .param("pair", assignment.pair())
                .param("now", StoredTimes.of(assignment.createdAt()))
                .update();
    }

    void update(Assignment assignment) {
        jdbc.sql("""
                UPDATE assignment SET opens_at = :opens, closes_at = :closes, max_attempts = :max, feedback = :feedback,
                    confidence = :confidence, post_opened_at = :post, settled_at = :settled
                WHERE id = :id""")
                .param("id", assignment.id().value())
                .param("opens", StoredTimes.of(assignment.window().opensAt()))
                .param("closes", StoredTimes.ofNullable(assignment.window().closesAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("max", assignment.maxAttempts(), Types.INTEGER)
                .param("feedback", assignment.terms().feedback().id())
                .param("confidence", assignment.terms().confidenceAsked())
                .param("post", StoredTimes.ofNullable(assignment.postOpenedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("settled", StoredTimes.ofNullable(assignment.settledAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Serializes transactions that start attempts at an assignment, change it or close it. */
    void lock(AssignmentId id) {
        jdbc.sql("SELECT id FROM assignment WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(UUID.class)
                .list();
    }

    /** The assignments of a classroom, newest first. */
    List<Assignment> of(ClassroomId classroom) {
        return list(
                "SELECT * FROM assignment WHERE classroom_id = ? ORDER BY created_at DESC, id",
                AssignmentTable::assignment,
                classroom.value());
    }

    /** The assignments of the learner's classroom, newest first; empty for guests. */
    List<Assignment> of(LearnerId learner) {
        return jdbc.sql("""
                SELECT s.* FROM assignment s JOIN learner l ON l.classroom_id = s.classroom_id
                WHERE l.id = :learner ORDER BY s.created_at DESC, s.id""")
                .param("learner", learner.value())
                .query((row, n) -> assignment(row))
                .list();
    }

    /** The classroom's progress on each of its assignments. */
    Map<AssignmentId, AssignmentProgress> progress(ClassroomId classroom) {
        int members = jdbc.sql("SELECT COUNT(*) FROM learner WHERE classroom_id = ?")
                .param(classroom.value())
                .query(Integer.class)
                .single();
        return jdbc
                .sql("""
                SELECT s.id, COUNT(w.learner_id) AS begun,
                       COUNT(CASE WHEN w.submitted >= 1 THEN 1 END) AS finished,
                       COUNT(CASE WHEN w.submitted >= 2 THEN 1 END) AS finished_both,
                       COALESCE(SUM(w.attempts - w.submitted), 0) AS still_open,
                       COALESCE(SUM(w.attempts), 0) AS attempts
                FROM assignment s LEFT JOIN (
                    SELECT assignment_id, learner_id, COUNT(*) AS attempts, COUNT(submitted_at) AS submitted
                    FROM attempt
                    WHERE assignment_id IN (SELECT id FROM assignment WHERE classroom_id = :classroom)
                    GROUP BY assignment_id, learner_id) w ON w.assignment_id = s.id
                WHERE s.classroom_id = :classroom
                GROUP BY s.id""")
                .param("classroom", classroom.value())
                .query((row, n) -> Map.entry(
                        new AssignmentId(row.getObject("id", UUID.class)),
                        new AssignmentProgress(
                                members,
                                row.getInt("begun"),
                                row.getInt("finished"),
                                row.getInt("finished_both"),
                                row.getInt("still_open"),
                                row.getInt("attempts"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Finds an assignment without an access check. Callers must check that the user may see its classroom. */
    Optional<Assignment> find(AssignmentId id) {
        return optional("SELECT * FROM assignment WHERE id = ?", AssignmentTable::assignment, id.value());
    }

    /** The assignment, if the teacher may see its classroom. */
    Optional<Assignment> find(AssignmentId id, TeacherId teacher) {
        return jdbc.sql("""
                SELECT s.* FROM assignment s JOIN classroom_teacher t ON t.classroom_id = s.classroom_id
                WHERE s.id = :id AND t.teacher_id = :teacher""")
                .param("id", id.value())
                .param("teacher", teacher.value())
                .query((row, n) -> assignment(row))
                .optional();
    }

    /** Assignments that have closed by this time and are not settled or still have open attempts. */
    List<AssignmentId> due(Instant now) {
        return jdbc.sql("""
                    SELECT s.id FROM assignment s
                    WHERE s.closes_at <= :now AND (s.settled_at IS NULL OR EXISTS (
                        SELECT 1 FROM attempt a WHERE a.assignment_id = s.id AND a.submitted_at IS NULL))""")
                .param("now", StoredTimes.of(now))
                .query((row, n) -> new AssignmentId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Marks a closed assignment as settled, unless it already is. */
    void settle(AssignmentId id, Instant now) {
        update(
                "UPDATE assignment SET settled_at = ? WHERE id = ? AND settled_at IS NULL",
                StoredTimes.of(now),
                id.value());
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        int max = row.getInt("max_attempts");
        Integer maxAttempts = row.wasNull() ? null : max;
        return new Assignment(
                new AssignmentId(row.getObject("id", UUID.class)),
                new ClassroomId(row.getObject("classroom_id", UUID.class)),
                new QuizId(row.getString("quiz_id")),
                new Window(
                        StoredTimes.read(row, "opens_at"),
                        StoredTimes.readIfAny(row, "closes_at").orElse(null)),
                new Terms(Terms.FeedbackTiming.of(row.getString("feedback")), row.getBoolean("confidence")),
                maxAttempts,
                row.getBoolean("pair"),
                StoredTimes.readIfAny(row, "post_opened_at").orElse(null),
                StoredTimes.readIfAny(row, "settled_at").orElse(null),
                StoredTimes.read(row, "created_at"));
    }
}
