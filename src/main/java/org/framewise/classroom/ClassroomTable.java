package org.framewise.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.framewise.attempt.LearnerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads and writes classrooms and the teachers who may see them.
 *
 * @see "docs/decisions/0091-rows-are-written-by-one-class-per-table-results-only-read.md"
 */
@Component
class ClassroomTable extends SqlTable {
    ClassroomTable(JdbcClient jdbc) {
        super(jdbc);
    }

    /** Inserts a classroom and gives its owner access. */
    void insert(Classroom classroom) {
        jdbc.sql("""
                INSERT INTO classroom (id, name, owner_id, join_code, joining, ends_on, after_end, created_at, simulated)
                VALUES (:id, :name, :owner, :code, :joining, :ends, :after, :created, :simulated)""")
                .param("id", classroom.id().value())
                .param("name", classroom.name())
                .param("owner", classroom.owner().value())
                .param("code", classroom.code().value())
                .param("joining", classroom.joining())
                .param("ends", classroom.endsOn())
                .param("after", classroom.afterEnd().id())
                .param("created", StoredTimes.of(classroom.createdAt()))
                .param("simulated", classroom.simulated())
                .update();
        admit(classroom.id(), classroom.owner());
    }

    /** The classrooms that a teacher may see, newest first. */
    List<Classroom> of(TeacherId teacher) {
        return jdbc.sql("""
                SELECT c.* FROM classroom c JOIN classroom_teacher t ON t.classroom_id = c.id
                WHERE t.teacher_id = :teacher ORDER BY c.created_at DESC, c.id""")
                .param("teacher", teacher.value())
                .query((row, n) -> classroom(row))
                .list();
    }

    /** The classroom, if the teacher may see it. */
    Optional<Classroom> find(ClassroomId id, TeacherId teacher) {
        return jdbc.sql("""
                SELECT c.* FROM classroom c JOIN classroom_teacher t ON t.classroom_id = c.id
                WHERE c.id = :id AND t.teacher_id = :teacher""")
                .param("id", id.value())
                .param("teacher", teacher.value())
                .query((row, n) -> classroom(row))
                .optional();
    }

    /** Whether the teacher may see the classroom. */
    boolean isSeenBy(ClassroomId classroom, TeacherId teacher) {
        return jdbc.sql("""
                SELECT COUNT(*) FROM classroom_teacher
                WHERE classroom_id = :classroom AND teacher_id = :teacher""")
                        .param("classroom", classroom.value())
                        .param("teacher", teacher.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The classroom, locked until the transaction ends. */
    Optional<Classroom> lock(ClassroomId id) {
        return optional("SELECT * FROM classroom WHERE id = ? FOR UPDATE", ClassroomTable::classroom, id.value());
    }

    /** The classroom with this join code, unless it has ended. */
    Optional<Classroom> find(JoinCode code) {
        return byCode(code, "");
    }

    /** Like {@link #find(JoinCode)}, but locks the classroom until the transaction ends. */
    Optional<Classroom> lock(JoinCode code) {
        return byCode(code, " FOR UPDATE");
    }

    private Optional<Classroom> byCode(JoinCode code, String lock) {
        return jdbc.sql("SELECT * FROM classroom WHERE join_code = :code AND ended_at IS NULL" + lock)
                .param("code", code.value())
                .query((row, n) -> classroom(row))
                .optional();
    }

    /** The classroom of a learner; empty for guests. */
    Optional<Classroom> find(LearnerId learner) {
        return optional(
                "SELECT c.* FROM classroom c JOIN learner l ON l.classroom_id = c.id WHERE l.id = ?",
                ClassroomTable::classroom,
                learner.value());
    }

    /** Classrooms whose last day was before {@code today} and that have not been ended yet. */
    List<ClassroomId> due(LocalDate today) {
        return list(
                "SELECT id FROM classroom WHERE ended_at IS NULL AND ends_on < ?",
                row -> new ClassroomId(row.getObject("id", UUID.class)),
                today);
    }

    void setName(ClassroomId id, String name) {
        update("UPDATE classroom SET name = ? WHERE id = ?", name, id.value());
    }

    void setCode(ClassroomId id, JoinCode code) {
        update("UPDATE classroom SET join_code = ? WHERE id = ?", code.value(), id.value());
    }

    void setJoining(ClassroomId id, boolean open) {
        update("UPDATE classroom SET joining = ? WHERE id = ?", open, id.value());
    }

    void setEnd(ClassroomId id, LocalDate endsOn, Classroom.AfterEnd afterEnd) {
        update("UPDATE classroom SET ends_on = ?, after_end = ? WHERE id = ?", endsOn, afterEnd.id(), id.value());
    }

    void setOwner(ClassroomId id, TeacherId owner) {
        update("UPDATE classroom SET owner_id = ? WHERE id = ?", owner.value(), id.value());
    }

    /** Marks a classroom as ended, so that nobody can join it any more. */
    void end(ClassroomId id, Instant now) {
        update("UPDATE classroom SET ended_at = ?, joining = FALSE WHERE id = ?", StoredTimes.of(now), id.value());
    }

    void delete(ClassroomId id) {
        update("DELETE FROM classroom WHERE id = ?", id.value());
    }

    /** Gives a teacher access to a classroom. */
    void admit(ClassroomId id, TeacherId teacher) {
        update("INSERT INTO classroom_teacher (classroom_id, teacher_id) VALUES (?, ?)", id.value(), teacher.value());
    }

    /** @return whether the teacher had access */
    boolean dismiss(ClassroomId id, TeacherId teacher) {
        return update(
                        "DELETE FROM classroom_teacher WHERE classroom_id = ? AND teacher_id = ?",
                        id.value(),
                        teacher.value())
                > 0;
    }

    private static Classroom classroom(ResultSet row) throws SQLException {
        return new Classroom(
                new ClassroomId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new TeacherId(row.getObject("owner_id", UUID.class)),
                new JoinCode(row.getString("join_code")),
                row.getBoolean("joining"),
                row.getObject("ends_on", LocalDate.class),
                Classroom.AfterEnd.of(row.getString("after_end")),
                StoredTimes.readIfAny(row, "ended_at").orElse(null),
                StoredTimes.read(row, "created_at"),
                row.getBoolean("simulated"));
    }
}
