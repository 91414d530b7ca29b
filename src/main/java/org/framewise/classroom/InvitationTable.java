package org.framewise.classroom;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the invitation table. An invitation is valid if it is unused and has not expired. */
@Component
class InvitationTable extends SqlTable {
    InvitationTable(JdbcClient jdbc) {
        super(jdbc);
    }

    void insert(InvitationCode code, TeacherId teacher, Instant madeAt, Instant expiresAt) {
        jdbc.sql("""
                    INSERT INTO invitation (id, code_hash, teacher_id, made_at, expires_at)
                    VALUES (:id, :hash, :teacher, :now, :end)""")
                .param("id", UUID.randomUUID())
                .param("hash", code.hash())
                .param("teacher", teacher.value())
                .param("now", StoredTimes.of(madeAt))
                .param("end", StoredTimes.of(expiresAt))
                .update();
    }

    /** The name of the teacher who created a valid invitation. */
    Optional<String> invitedBy(InvitationCode code, Instant now) {
        return jdbc.sql("""
                SELECT t.name FROM invitation i JOIN teacher t ON t.id = i.teacher_id
                WHERE i.code_hash = :hash AND i.used_at IS NULL AND i.expires_at > :now""")
                .param("hash", code.hash())
                .param("now", StoredTimes.of(now))
                .query(String.class)
                .optional();
    }

    /** @return whether the invitation was still valid */
    boolean use(InvitationCode code, Instant now) {
        return jdbc.sql("""
                UPDATE invitation SET used_at = :now
                WHERE code_hash = :hash AND used_at IS NULL AND expires_at > :now""")
                        .param("now", StoredTimes.of(now))
                        .param("hash", code.hash())
                        .update()
                > 0;
    }

    void setUser(InvitationCode code, TeacherId teacher) {
        update("UPDATE invitation SET used_by = ? WHERE code_hash = ?", teacher.value(), code.hash());
    }

    /** The valid invitations of all teachers, newest first. */
    List<Invitations.Open> open(Instant now) {
        return jdbc.sql("""
                SELECT i.id, t.name, i.made_at, i.expires_at
                FROM invitation i JOIN teacher t ON t.id = i.teacher_id
                WHERE i.used_at IS NULL AND i.expires_at > :now ORDER BY i.made_at DESC, i.id""")
                .param("now", StoredTimes.of(now))
                .query((row, n) -> new Invitations.Open(
                        new InvitationId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        StoredTimes.read(row, "made_at"),
                        StoredTimes.read(row, "expires_at")))
                .list();
    }

    /** @return whether the invitation was unused */
    boolean delete(InvitationId id) {
        return update("DELETE FROM invitation WHERE id = ? AND used_at IS NULL", id.value()) > 0;
    }

    /** Expires the valid invitations of a teacher. */
    void expire(TeacherId teacher, Instant now) {
        jdbc.sql(
                        "UPDATE invitation SET expires_at = :now WHERE teacher_id = :teacher AND used_at IS NULL AND expires_at > :now")
                .param("now", StoredTimes.of(now))
                .param("teacher", teacher.value())
                .update();
    }

    /** Deletes the unused invitations of a teacher. */
    void deleteOf(TeacherId teacher) {
        update("DELETE FROM invitation WHERE teacher_id = ? AND used_at IS NULL", teacher.value());
    }
}
