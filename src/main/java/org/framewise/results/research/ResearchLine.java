package org.framewise.results.research;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.framewise.attempt.ResponseJson;
import org.framewise.attempt.Terms;
import org.framewise.quiz.FormId;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Response;
import org.framewise.quiz.RevisionId;
import org.jspecify.annotations.Nullable;

/**
 * A response with the conditions under which it was given.
 *
 * @param pair whether the assignment is a check before and after; absent for an attempt without an assignment
 * @param since time from the start of the learner's first attempt to the start of this one
 * @param handedIn whether the attempt was submitted
 * @param score absent if it is not yet rated or doesn't count
 */
record ResearchLine(
        UUID learner,
        @Nullable UUID classroom,
        @Nullable UUID assignment,
        @Nullable Boolean pair,
        Terms terms,
        QuizId quiz,
        RevisionId revision,
        FormId form,
        int sitting,
        long seed,
        Duration since,
        boolean handedIn,
        ItemId item,
        Response response,
        String confidence,
        Duration timeTaken,
        @Nullable Double score,
        double maxScore,
        boolean keyCorrected,
        boolean simulated) {
    /** Reads the responses of the attempts {@code :ids}. */
    static final String SQL = """
            SELECT a.learner_id, l.classroom_id, a.assignment_id, s.pair, a.feedback, a.confidence AS confidence_asked,
                   a.quiz_id, a.revision_id, a.form_id, a.sitting, a.seed, a.started_at, a.submitted_at,
                   f.first_at,
                   r.item_id, r.chosen, r.confidence, r.time_taken_ms, r.score, r.max_score, l.simulated,
                   CASE WHEN k.item_id IS NULL THEN 0 ELSE 1 END AS key_corrected
            FROM response r JOIN attempt a ON a.id = r.attempt_id JOIN learner l ON l.id = a.learner_id
                 JOIN (SELECT learner_id, MIN(started_at) AS first_at FROM attempt
                       WHERE learner_id IN (SELECT learner_id FROM attempt WHERE id IN (:ids))
                       GROUP BY learner_id) f
                   ON f.learner_id = a.learner_id
                 LEFT JOIN assignment s ON s.id = a.assignment_id
                 LEFT JOIN (SELECT DISTINCT assignment_id, item_id FROM key_change WHERE undone_at IS NULL) k
                   ON k.assignment_id = a.assignment_id AND k.item_id = r.item_id
            WHERE r.attempt_id IN (:ids)
            ORDER BY a.id, r.item_id""";

    static ResearchLine read(ResultSet row) throws SQLException {
        UUID assignment = row.getObject("assignment_id", UUID.class);
        double score = row.getDouble("score");
        boolean unrated = row.wasNull();
        double max = row.getDouble("max_score");
        return new ResearchLine(
                row.getObject("learner_id", UUID.class),
                row.getObject("classroom_id", UUID.class),
                assignment,
                assignment == null ? null : row.getBoolean("pair"),
                new Terms(Terms.FeedbackTiming.of(row.getString("feedback")), row.getBoolean("confidence_asked")),
                new QuizId(row.getString("quiz_id")),
                new RevisionId(row.getString("revision_id")),
                new FormId(row.getString("form_id")),
                row.getInt("sitting"),
                row.getLong("seed"),
                Duration.between(moment(row, "first_at"), moment(row, "started_at")),
                row.getObject("submitted_at") != null,
                new ItemId(row.getString("item_id")),
                ResponseJson.read(row.getString("chosen")),
                row.getString("confidence"),
                Duration.ofMillis(row.getLong("time_taken_ms")),
                unrated || max == 0 ? null : score,
                max,
                row.getInt("key_corrected") == 1,
                row.getBoolean("simulated"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The condition under which the attempt was taken: alone, assigned, or in a check before and after. */
    String condition() {
        return pair == null ? "alone" : pair ? "before-after" : "assigned";
    }
}
