package org.framewise.results.exports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.framewise.quiz.FormId;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.RevisionId;
import org.jspecify.annotations.Nullable;

/** A stored response with the attempt it belongs to. */
record ResponseLine(
        QuizId quiz,
        RevisionId revision,
        FormId form,
        int sitting,
        UUID attempt,
        @Nullable String nickname,
        UUID learner,
        ItemId item,
        String chosen,
        String confidence,
        long timeTakenMs,
        @Nullable Double score,
        double maxScore,
        Instant respondedAt,
        @Nullable String classroom,
        @Nullable UUID assignment,
        boolean simulated,
        boolean keyCorrected) {
    /** The start of the query for the responses of attempts {@code :ids}; a selection and the order follow its AND. */
    static final String SQL = """
            SELECT a.quiz_id, r.revision_id, a.form_id, a.sitting, a.id, l.nickname, a.learner_id, r.item_id, r.chosen,
                   r.confidence, r.time_taken_ms, r.score, r.max_score, r.responded_at, c.name AS classroom,
                   a.assignment_id, l.simulated, CASE WHEN k.item_id IS NULL THEN 0 ELSE 1 END AS key_corrected
            FROM response r JOIN attempt a ON a.id = r.attempt_id JOIN learner l ON l.id = a.learner_id
                 LEFT JOIN classroom c ON c.id = l.classroom_id
                 LEFT JOIN (SELECT DISTINCT assignment_id, item_id FROM key_change WHERE undone_at IS NULL) k
                   ON k.assignment_id = a.assignment_id AND k.item_id = r.item_id
            WHERE r.attempt_id IN (:ids) AND\s""";

    static final String ORDER = " ORDER BY a.started_at, a.id, r.responded_at, r.item_id";

    static ResponseLine read(ResultSet row) throws SQLException {
        double score = row.getDouble("score");
        boolean unrated = row.wasNull();
        double max = row.getDouble("max_score");
        return new ResponseLine(
                new QuizId(row.getString("quiz_id")),
                new RevisionId(row.getString("revision_id")),
                new FormId(row.getString("form_id")),
                row.getInt("sitting"),
                row.getObject("id", UUID.class),
                row.getString("nickname"),
                row.getObject("learner_id", UUID.class),
                new ItemId(row.getString("item_id")),
                row.getString("chosen"),
                row.getString("confidence"),
                row.getLong("time_taken_ms"),
                unrated || max == 0 ? null : score,
                max,
                row.getObject("responded_at", OffsetDateTime.class).toInstant(),
                row.getString("classroom"),
                row.getObject("assignment_id", UUID.class),
                row.getBoolean("simulated"),
                row.getInt("key_corrected") == 1);
    }
}
