package org.framewise.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the members of a classroom in bulk. For individual learners, see {@link LearnerTable}. */
@Component
class MemberTable extends SqlTable {
    private static final int BATCH = 500;
    private static final int[] TYPES = {
        Types.OTHER,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.OTHER,
        Types.VARCHAR,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.TIMESTAMP_WITH_TIMEZONE
    };

    private static final String OF_RECENT_LISTS =
            "l.classroom_id = :classroom AND l.list_id IS NOT NULL AND l.created_at > :oldest";

    /** Matches members who have never been active and whom no teacher has changed. */
    private static final String UNTOUCHED = """
            l.seen_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM attempt a WHERE a.learner_id = l.id)
            AND NOT EXISTS (SELECT 1 FROM browser_key b WHERE b.learner_id = l.id)
            AND NOT EXISTS (SELECT 1 FROM audit c WHERE c.learner_id = l.id)""";

    private final JdbcOperations batches;

    MemberTable(JdbcClient jdbc, JdbcOperations batches) {
        super(jdbc);
        this.batches = batches;
    }

    /** The members of a classroom, in no particular order. */
    List<Member> of(ClassroomId classroom) {
        return jdbc.sql("""
                        SELECT l.*, (SELECT COUNT(*) FROM attempt a WHERE a.learner_id = l.id) AS attempts
                        FROM learner l WHERE l.classroom_id = :classroom""")
                .param("classroom", classroom.value())
                .query((row, n) -> member(row))
                .list();
    }

    int count(ClassroomId classroom) {
        return jdbc.sql("SELECT COUNT(*) FROM learner WHERE classroom_id = ?")
                .param(classroom.value())
                .query(Integer.class)
                .single();
    }

    /** The number of members in each classroom of a teacher; empty classrooms are left out. */
    Map<ClassroomId, Integer> counts(TeacherId teacher) {
        Map<ClassroomId, Integer> counts = new HashMap<>();
        jdbc.sql("""
                SELECT l.classroom_id, COUNT(*) FROM learner l
                JOIN classroom_teacher t ON t.classroom_id = l.classroom_id
                WHERE t.teacher_id = :teacher GROUP BY l.classroom_id""").param("teacher", teacher.value()).query(row -> {
            counts.put(new ClassroomId(row.getObject(1, UUID.class)), row.getInt(2));
        });
        return counts;
    }

    /** A member with a nickname. */
    record Named(LearnerId id, Nickname name, boolean simulated) {}

    List<Named> named(ClassroomId classroom) {
        return jdbc.sql("""
                        SELECT id, nickname, simulated FROM learner
                        WHERE classroom_id = :classroom AND nickname IS NOT NULL""")
                .param("classroom", classroom.value())
                .query((row, n) -> new Named(
                        new LearnerId(row.getObject("id", UUID.class)),
                        new Nickname(row.getString("nickname")),
                        row.getBoolean("simulated")))
                .list();
    }

    /** When each member joined; locks the members until the transaction ends. */
    Map<LearnerId, Instant> lockAll(ClassroomId classroom) {
        Map<LearnerId, Instant> joined = new LinkedHashMap<>();
        jdbc.sql("SELECT id, created_at FROM learner WHERE classroom_id = ? FOR UPDATE")
                .param(classroom.value())
                .query(row -> {
                    joined.put(new LearnerId(row.getObject("id", UUID.class)), StoredTimes.read(row, "created_at"));
                });
        return joined;
    }

    /**
     * A simulated member to insert.
     *
     * @param seenAt absent if the member was never active
     */
    record Simulated(
            LearnerId id,
            Nickname name,
            ResumeCode code,
            Instant joinedAt,
            @Nullable Instant seenAt) {}

    void insert(ClassroomId classroom, List<Simulated> members) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Simulated one : members) {
            rows.add(Arrays.asList(
                            one.id.value(),
                            one.name.value(),
                            FoldedName.of(one.name),
                            classroom.value(),
                            one.code.value(),
                            StoredTimes.of(one.joinedAt),
                            StoredTimes.ofNullable(one.seenAt))
                    .toArray());
        }
        batches.batchUpdate("""
            INSERT INTO learner (id, nickname, folded_nickname, classroom_id, resume_code, created_at, seen_at,
                                 simulated)
            VALUES (?, ?, ?, ?, ?, ?, ?, TRUE)""", rows, TYPES);
    }

    /** Records the id of the list from which members were added. */
    void setList(UUID list, List<UUID> members) {
        jdbc.sql("UPDATE learner SET list_id = :list WHERE id IN (:ids)")
                .param("list", list)
                .param("ids", members)
                .update();
    }

    /** Lists added after this time that have untouched members, latest first. */
    List<Enlisting.Listed> lists(ClassroomId classroom, Instant addedAfter) {
        return jdbc.sql("SELECT l.list_id, COUNT(*) AS names, MIN(l.created_at) AS added_at FROM learner l WHERE "
                        + OF_RECENT_LISTS + " AND " + UNTOUCHED
                        + " GROUP BY l.list_id ORDER BY added_at DESC, l.list_id")
                .param("classroom", classroom.value())
                .param("oldest", StoredTimes.of(addedAfter))
                .query((row, n) -> new Enlisting.Listed(
                        row.getObject("list_id", UUID.class), row.getInt("names"), StoredTimes.read(row, "added_at")))
                .list();
    }

    /** The members of a list added after this time. */
    Set<UUID> ofList(ClassroomId classroom, UUID list, Instant addedAfter) {
        return ofList(classroom, list, addedAfter, "TRUE");
    }

    /** Like {@link #ofList}, but only untouched members. */
    Set<UUID> untouchedOfList(ClassroomId classroom, UUID list, Instant addedAfter) {
        return ofList(classroom, list, addedAfter, UNTOUCHED);
    }

    private Set<UUID> ofList(ClassroomId classroom, UUID list, Instant addedAfter, String condition) {
        return new HashSet<>(jdbc.sql("SELECT l.id FROM learner l WHERE " + OF_RECENT_LISTS
                        + " AND l.list_id = :list AND " + condition)
                .param("classroom", classroom.value())
                .param("oldest", StoredTimes.of(addedAfter))
                .param("list", list)
                .query(UUID.class)
                .list());
    }

    /** Excludes {@code member} from research files if {@code other} is excluded. */
    void leaveOutOfResearchLike(LearnerId other, LearnerId member) {
        jdbc.sql("""
                    UPDATE learner SET research = FALSE
                    WHERE id = :kept AND EXISTS (SELECT 1 FROM learner WHERE id = :gone AND NOT research)""").param("kept", member.value()).param("gone", other.value()).update();
    }

    /** Deletes members with all data about them. */
    void delete(List<UUID> ids) {
        for (int from = 0; from < ids.size(); from += BATCH) {
            jdbc.sql("DELETE FROM learner WHERE id IN (:ids)")
                    .param("ids", ids.subList(from, Math.min(from + BATCH, ids.size())))
                    .update();
        }
    }

    /** Deletes all members of a classroom with all data about them. */
    void deleteOf(ClassroomId classroom) {
        update("DELETE FROM learner WHERE classroom_id = ?", classroom.value());
    }

    private static Member member(ResultSet row) throws SQLException {
        Learner learner = LearnerTable.learner(row);
        return new Member(
                learner.id(),
                learner.nickname(),
                learner.code(),
                row.getInt("attempts"),
                StoredTimes.read(row, "created_at"),
                StoredTimes.readIfAny(row, "seen_at").orElse(null),
                row.getBoolean("simulated"));
    }
}
