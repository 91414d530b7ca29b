package org.framewise.classroom;

import java.security.SecureRandom;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.framewise.attempt.ConstrainedWrites;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Members that the program makes up, many at a time. */
@Component
public class SimulatedMembers {
    private static final String SQL = """
            INSERT INTO learner (id, nickname, folded_nickname, classroom_id, resume_code, created_at, seen_at,
                                 simulated)
            VALUES (?, ?, ?, ?, ?, ?, ?, TRUE)""";
    private static final int[] TYPES = {
        Types.OTHER,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.OTHER,
        Types.VARCHAR,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.TIMESTAMP_WITH_TIMEZONE
    };

    private final JdbcOperations jdbc;
    private final ConstrainedWrites writes;
    private final SecureRandom random = new SecureRandom();

    SimulatedMembers(JdbcOperations jdbc, ConstrainedWrites writes) {
        this.jdbc = jdbc;
        this.writes = writes;
    }

    /**
     * Somebody to be made.
     *
     * @param name free in the classroom
     * @param seenAt absent for one who never came
     */
    public record Newcomer(
            Nickname name, Instant joinedAt, @Nullable Instant seenAt) {}

    /**
     * Adds members to a classroom. Callers hold the transaction.
     *
     * @return their ids, in the same order
     * @throws org.springframework.dao.DuplicateKeyException when a name is taken
     */
    public List<LearnerId> add(ClassroomId classroom, List<Newcomer> newcomers) {
        return writes.draw(() -> insert(classroom, newcomers), Learners.CODE);
    }

    private List<LearnerId> insert(ClassroomId classroom, List<Newcomer> newcomers) {
        List<LearnerId> ids = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Newcomer one : newcomers) {
            LearnerId id = new LearnerId(UUID.randomUUID());
            ids.add(id);
            rows.add(Arrays.asList(
                            id.value(),
                            one.name.value(),
                            FoldedName.of(one.name),
                            classroom.value(),
                            ResumeCode.random(random).value(),
                            one.joinedAt.atOffset(ZoneOffset.UTC),
                            one.seenAt == null ? null : one.seenAt.atOffset(ZoneOffset.UTC))
                    .toArray());
        }
        jdbc.batchUpdate(SQL, rows, TYPES);
        return ids;
    }
}
