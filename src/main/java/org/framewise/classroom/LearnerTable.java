package org.framewise.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads and writes individual learners: guests, and members of classrooms. For whole classrooms, see
 * {@link MemberTable}.
 *
 * @see "docs/decisions/0091-rows-are-written-by-one-class-per-table-results-only-read.md"
 */
@Component
class LearnerTable extends SqlTable {
    LearnerTable(JdbcClient jdbc) {
        super(jdbc);
    }

    /** @param classroom absent for a guest */
    void insert(Learner learner, @Nullable ClassroomId classroom, Instant createdAt) {
        Nickname nickname = learner.nickname();
        jdbc.sql("""
                    INSERT INTO learner (id, nickname, folded_nickname, classroom_id, resume_code, created_at)
                    VALUES (:id, :nickname, :folded, :classroom, :code, :created)""")
                .param("id", learner.id().value())
                .param("nickname", nickname == null ? null : nickname.value())
                .param("folded", nickname == null || classroom == null ? null : FoldedName.of(nickname))
                .param("classroom", classroom == null ? null : classroom.value(), Types.OTHER)
                .param("code", learner.code().value())
                .param("created", StoredTimes.of(createdAt))
                .update();
    }

    Optional<Learner> find(LearnerId id) {
        return optional("SELECT * FROM learner WHERE id = ?", LearnerTable::learner, id.value());
    }

    Optional<Learner> find(ResumeCode code) {
        return optional("SELECT * FROM learner WHERE resume_code = ?", LearnerTable::learner, code.value());
    }

    void setCode(LearnerId id, ResumeCode code) {
        update("UPDATE learner SET resume_code = ? WHERE id = ?", code.value(), id.value());
    }

    void setNickname(LearnerId id, Nickname name) {
        update(
                "UPDATE learner SET nickname = ?, folded_nickname = ? WHERE id = ?",
                name.value(),
                FoldedName.of(name),
                id.value());
    }

    /** Records when a learner was seen, unless they have been seen at {@code unlessSince} or later. */
    void setSeen(LearnerId id, Instant seen, Instant unlessSince) {
        update(
                "UPDATE learner SET seen_at = ? WHERE id = ? AND (seen_at IS NULL OR seen_at < ?)",
                StoredTimes.of(seen),
                id.value(),
                StoredTimes.of(unlessSince));
    }

    /** Whether the learner's data may be included in research files; empty if there is no such learner. */
    Optional<Boolean> isInResearch(LearnerId id) {
        return jdbc.sql("SELECT research FROM learner WHERE id = ?")
                .param(id.value())
                .query(Boolean.class)
                .optional();
    }

    void setInResearch(LearnerId id, boolean in) {
        update("UPDATE learner SET research = ? WHERE id = ?", in, id.value());
    }

    /** Copies the simulated flag of one learner to another. */
    void copySimulated(LearnerId from, LearnerId to) {
        update(
                "UPDATE learner SET simulated = (SELECT o.simulated FROM learner o WHERE o.id = ?) WHERE id = ?",
                from.value(),
                to.value());
    }

    /** Locks two learners until the transaction ends. */
    void lock(LearnerId one, LearnerId other) {
        jdbc.sql("SELECT id FROM learner WHERE id IN (:kept, :gone) ORDER BY id FOR UPDATE")
                .param("kept", one.value())
                .param("gone", other.value())
                .query(UUID.class)
                .list();
    }

    /** Deletes a learner with all data about them. */
    void delete(LearnerId id) {
        update("DELETE FROM learner WHERE id = ?", id.value());
    }

    /** @return whether there was a guest with this id */
    boolean deleteGuest(LearnerId id) {
        return update("DELETE FROM learner WHERE id = ? AND classroom_id IS NULL", id.value()) > 0;
    }

    /** Guests created before this time who have not been active since. */
    List<LearnerId> guestsIdleSince(Instant before) {
        return jdbc.sql("""
                SELECT id FROM learner WHERE classroom_id IS NULL AND created_at < :before
                  AND (seen_at IS NULL OR seen_at < :before)
                  AND NOT EXISTS (SELECT 1 FROM attempt a
                                  WHERE a.learner_id = learner.id AND a.started_at >= :before)
                  AND NOT EXISTS (SELECT 1 FROM response r JOIN attempt a ON a.id = r.attempt_id
                                  WHERE a.learner_id = learner.id AND r.responded_at >= :before)""")
                .param("before", StoredTimes.of(before))
                .query((row, n) -> new LearnerId(row.getObject(1, UUID.class)))
                .list();
    }

    static Learner learner(ResultSet row) throws SQLException {
        String nickname = row.getString("nickname");
        return new Learner(
                new LearnerId(row.getObject("id", UUID.class)),
                nickname == null ? null : new Nickname(nickname),
                new ResumeCode(row.getString("resume_code")));
    }
}
