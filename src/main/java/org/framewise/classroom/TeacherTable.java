package org.framewise.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the teacher table. */
@Component
class TeacherTable extends SqlTable {
    TeacherTable(JdbcClient jdbc) {
        super(jdbc);
    }

    /** The number of accounts, without closed ones. */
    long count() {
        return jdbc.sql("SELECT COUNT(*) FROM teacher WHERE closed_at IS NULL")
                .query(Long.class)
                .single();
    }

    void insert(Teacher teacher, String foldedName, Instant now) {
        jdbc.sql("""
                INSERT INTO teacher (id, name, folded_name, password_hash, created_at)
                VALUES (:id, :name, :folded, :hash, :now)""")
                .param("id", teacher.id().value())
                .param("name", teacher.name())
                .param("folded", foldedName)
                .param("hash", teacher.passwordHash())
                .param("now", StoredTimes.of(now))
                .update();
    }

    /** @return whether the account exists and isn't closed */
    boolean setPassword(TeacherId id, String hash) {
        return update("UPDATE teacher SET password_hash = ? WHERE id = ? AND closed_at IS NULL", hash, id.value()) > 0;
    }

    /** Whether the account exists, isn't closed and has this password hash. */
    boolean hasPassword(TeacherId id, String hash) {
        return jdbc.sql("SELECT COUNT(*) FROM teacher WHERE id = ? AND password_hash = ? AND closed_at IS NULL")
                        .params(id.value(), hash)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The names of all accounts that aren't closed, in alphabetical order. */
    List<String> names() {
        return jdbc.sql("SELECT name FROM teacher WHERE closed_at IS NULL ORDER BY folded_name")
                .query(String.class)
                .list();
    }

    /** The account with this name; closed accounts aren't found. */
    Optional<Teacher> byFoldedName(String foldedName) {
        return optional("SELECT * FROM teacher WHERE folded_name = ?", TeacherTable::teacher, foldedName);
    }

    /** The account, if it isn't closed. */
    Optional<Teacher> find(TeacherId id) {
        return optional("SELECT * FROM teacher WHERE id = ? AND closed_at IS NULL", TeacherTable::teacher, id.value());
    }

    /** The name of an account, even if it is closed. */
    Optional<String> name(TeacherId id) {
        return jdbc.sql("SELECT name FROM teacher WHERE id = ?")
                .param(id.value())
                .query(String.class)
                .optional();
    }

    /** All teachers who may see a classroom, the owner first. */
    List<Teacher> of(Classroom classroom) {
        return jdbc.sql("""
                SELECT t.* FROM teacher t JOIN classroom_teacher c ON c.teacher_id = t.id
                WHERE c.classroom_id = :id
                ORDER BY CASE WHEN t.id = :owner THEN 0 ELSE 1 END, t.folded_name""")
                .param("id", classroom.id().value())
                .param("owner", classroom.owner().value())
                .query((row, n) -> teacher(row))
                .list();
    }

    /**
     * Keeps an account from being closed until the transaction ends.
     *
     * @return whether the account exists and isn't closed
     */
    boolean lock(TeacherId id) {
        return jdbc.sql("SELECT id FROM teacher WHERE id = ? AND closed_at IS NULL FOR UPDATE")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /** The ids of all accounts that aren't closed. */
    List<UUID> ids() {
        return jdbc.sql("SELECT id FROM teacher WHERE closed_at IS NULL")
                .query(UUID.class)
                .list();
    }

    /** Deletes everything about an account except its name. */
    void close(TeacherId id, Instant now) {
        update(
                "UPDATE teacher SET closed_at = ?, password_hash = '', folded_name = NULL WHERE id = ?",
                StoredTimes.of(now),
                id.value());
    }

    private static Teacher teacher(ResultSet row) throws SQLException {
        return new Teacher(
                new TeacherId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("password_hash"));
    }
}
