package org.framewise.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the audit table. */
@Component
class AuditTable extends SqlTable {
    AuditTable(JdbcClient jdbc) {
        super(jdbc);
    }

    void insert(
            Instant now,
            @Nullable String teacher,
            @Nullable ClassroomId classroom,
            @Nullable UUID assignment,
            @Nullable UUID learner,
            String action,
            String subject) {
        jdbc.sql("""
                INSERT INTO audit (id, happened_at, teacher_name, classroom_id, assignment_id, learner_id, action, subject)
                VALUES (:id, :now, :teacher, :classroom, :assignment, :learner, :action, :subject)""")
                .param("id", UUID.randomUUID())
                .param("now", StoredTimes.of(now))
                .param("teacher", teacher)
                .param("classroom", classroom == null ? null : classroom.value(), Types.OTHER)
                .param("assignment", assignment, Types.OTHER)
                .param("learner", learner, Types.OTHER)
                .param("action", action)
                .param("subject", subject)
                .update();
    }

    /** The type of object that an entry is about. */
    enum About {
        CLASSROOM("classroom_id"),
        ASSIGNMENT("assignment_id"),
        MEMBER("learner_id");

        private final String column;

        About(String column) {
            this.column = column;
        }
    }

    /** The most recent of these actions on the classroom, assignment or member. */
    Optional<Audit.Change> last(About about, UUID id, List<String> actions) {
        return jdbc.sql("SELECT teacher_name, happened_at FROM audit WHERE " + about.column + " = :id"
                        + " AND action IN (:actions) ORDER BY happened_at DESC, id FETCH FIRST 1 ROW ONLY")
                .param("id", id)
                .param("actions", actions)
                .query((row, n) -> change(row))
                .optional();
    }

    /**
     * The most recent of these actions on a member who is only identified by the subject.
     *
     * @param member their name in the log
     */
    Optional<Audit.Change> lastByName(ClassroomId classroom, String member, List<String> actions) {
        return jdbc.sql("""
                SELECT teacher_name, happened_at FROM audit
                WHERE classroom_id = :classroom AND action IN (:actions)
                  AND (subject LIKE CONCAT('%: ', :member) OR subject LIKE CONCAT('%: ', :member, ' → %'))
                ORDER BY happened_at DESC, id FETCH FIRST 1 ROW ONLY""")
                .param("classroom", classroom.value())
                .param("actions", actions)
                .param("member", member)
                .query((row, n) -> change(row))
                .optional();
    }

    /** The entries that a teacher may see, newest first. */
    List<Audit.Line> lines(TeacherId teacher, long skipped, int wanted) {
        return jdbc.sql("""
                SELECT a.happened_at, a.teacher_name, a.action, a.subject, c.name AS classroom
                FROM audit a LEFT JOIN classroom c ON c.id = a.classroom_id
                WHERE a.classroom_id IS NULL
                   OR a.classroom_id IN (SELECT v.classroom_id FROM classroom_teacher v WHERE v.teacher_id = :teacher)
                   OR EXISTS (SELECT 1 FROM teacher t
                              WHERE t.id = :teacher AND t.name = a.teacher_name AND t.created_at <= a.happened_at)
                ORDER BY a.happened_at DESC, a.id
                OFFSET :skipped ROWS FETCH NEXT :wanted ROWS ONLY""")
                .param("teacher", teacher.value())
                .param("skipped", skipped)
                .param("wanted", wanted)
                .query((row, n) -> new Audit.Line(
                        StoredTimes.read(row, "happened_at"),
                        row.getString("teacher_name"),
                        row.getString("classroom"),
                        row.getString("action"),
                        row.getString("subject")))
                .list();
    }

    private static Audit.Change change(ResultSet row) throws SQLException {
        return new Audit.Change(row.getString("teacher_name"), StoredTimes.read(row, "happened_at"));
    }
}
