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
 * Reads and writes learners one by one: guests, and members of classrooms. Those of a whole classroom are in {@link MemberTable}.
 *
 * @see "docs/decisions/0091-rows-are-written-by-one-class-per-table-results-only-read.md"
 */
@Component
class LearnerTable {
    private final JdbcClient jdbc;

    LearnerTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        return jdbc.sql("SELECT * FROM learner WHERE id = :id")
                .param("id", id.value())
                .query((row, n) -> learner(row))
                .optional();
    }

    Optional<Learner> find(ResumeCode code) {
        return jdbc.sql("SELECT * FROM learner WHERE resume_code = :code")
                .param("code", code.value())
                .query((row, n) -> learner(row))
                .optional();
    }

    void setCode(LearnerId id, ResumeCode code) {
        jdbc.sql("UPDATE learner SET resume_code = :code WHERE id = :id")
                .param("code", code.value())
                .param("id", id.value())
                .update();
    }

    void setNickname(LearnerId id, Nickname name) {
        jdbc.sql("UPDATE learner SET nickname = :name, folded_nickname = :folded WHERE id = :id")
                .param("name", name.value())
                .param("folded", FoldedName.of(name))
                .param("id", id.value())
                .update();
    }

    /** Notes when a learner was seen, unless they have been seen at that other time or later. */
    void setSeen(LearnerId id, Instant seen, Instant unlessSince) {
        jdbc.sql("UPDATE learner SET seen_at = :now WHERE id = :id AND (seen_at IS NULL OR seen_at < :before)")
                .param("now", StoredTimes.of(seen))
                .param("before", StoredTimes.of(unlessSince))
                .param("id", id.value())
                .update();
    }

    /** Whether the learner may be in files for researchers; empty when there is no such learner. */
    Optional<Boolean> isInResearch(LearnerId id) {
        return jdbc.sql("SELECT research FROM learner WHERE id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .optional();
    }

    void setInResearch(LearnerId id, boolean in) {
        jdbc.sql("UPDATE learner SET research = :in WHERE id = :id")
                .param("in", in)
                .param("id", id.value())
                .update();
    }

    /** Makes a learner a simulated one if the other one is. */
    void copySimulated(LearnerId from, LearnerId to) {
        jdbc.sql("UPDATE learner SET simulated = (SELECT o.simulated FROM learner o WHERE o.id = :old) WHERE id = :new")
                .param("old", from.value())
                .param("new", to.value())
                .update();
    }

    /** Keeps two learners from being changed until the transaction ends. */
    void lock(LearnerId one, LearnerId other) {
        jdbc.sql("SELECT id FROM learner WHERE id IN (:kept, :gone) ORDER BY id FOR UPDATE")
                .param("kept", one.value())
                .param("gone", other.value())
                .query(UUID.class)
                .list();
    }

    /** Deletes a learner with everything that is stored about them. */
    void delete(LearnerId id) {
        jdbc.sql("DELETE FROM learner WHERE id = :id").param("id", id.value()).update();
    }

    /** @return whether there was that learner, in no classroom */
    boolean deleteGuest(LearnerId id) {
        return jdbc.sql("DELETE FROM learner WHERE id = :id AND classroom_id IS NULL")
                        .param("id", id.value())
                        .update()
                > 0;
    }

    /** Guests who came before that time and have done nothing since. */
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
