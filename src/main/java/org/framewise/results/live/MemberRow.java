package org.framewise.results.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.framewise.attempt.AttemptId;
import org.framewise.attempt.LearnerId;
import org.framewise.classroom.Assignment;
import org.framewise.quiz.FormId;
import org.framewise.quiz.RevisionId;
import org.framewise.results.LearnerLabel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member with one of their attempts, or without any. */
record MemberRow(
        LearnerLabel learnerLabel,
        @Nullable Instant seenAt,
        @Nullable AttemptId attempt,
        @Nullable RevisionId revision,
        @Nullable FormId form,
        @Nullable Instant startedAt,
        boolean submitted) {
    private static final String SQL = """
            SELECT l.id, l.nickname, l.seen_at, a.id AS attempt_id, a.revision_id, a.form_id, a.started_at,
                   a.submitted_at
            FROM learner l LEFT JOIN attempt a ON a.learner_id = l.id AND a.assignment_id = :assignment
            WHERE l.classroom_id = :classroom
            ORDER BY l.id, a.started_at, a.sitting""";

    static List<MemberRow> of(JdbcClient jdbc, Assignment assignment) {
        return jdbc.sql(SQL)
                .param("assignment", assignment.id().value())
                .param("classroom", assignment.classroom().value())
                .query((row, n) -> read(row))
                .list();
    }

    private static MemberRow read(ResultSet row) throws SQLException {
        UUID attempt = row.getObject("attempt_id", UUID.class);
        return new MemberRow(
                new LearnerLabel(new LearnerId(row.getObject("id", UUID.class)), row.getString("nickname")),
                moment(row, "seen_at"),
                attempt == null ? null : new AttemptId(attempt),
                attempt == null ? null : new RevisionId(row.getString("revision_id")),
                attempt == null ? null : new FormId(row.getString("form_id")),
                moment(row, "started_at"),
                row.getObject("submitted_at") != null);
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
