package org.framewise.attempt;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.framewise.quiz.Form;
import org.framewise.quiz.FormId;
import org.framewise.quiz.ItemId;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.RevisionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes the attempt table. */
@Component
class AttemptTable {
    private final JdbcClient jdbc;
    private final Revisions revisions;

    AttemptTable(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /**
     * Serializes transactions that start attempts of a learner, so that two tabs get the same attempt and every sitting
     * has its own number.
     *
     * @return whether there is such a learner
     */
    boolean lock(LearnerId learner) {
        return jdbc.sql("SELECT id FROM learner WHERE id = :id FOR UPDATE")
                .param("id", learner.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }

    /**
     * Serializes transactions that change an attempt. If the last two responses arrived simultaneously and neither
     * transaction saw the other response, neither would submit the attempt. Uses a no-op update. {@code FOR UPDATE}
     * would also block transactions that merely reference the attempt, so a draft being written could deadlock with a
     * response that waits for it.
     */
    void lockForResponse(AttemptId id) {
        jdbc.sql("UPDATE attempt SET seed = seed WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    /** Serializes transactions that change scores of an attempt. */
    void lock(AttemptId id) {
        jdbc.sql("SELECT id FROM attempt WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    /** Serializes transactions that change scores of any attempt at an assignment. */
    void lock(AssignmentId assignment) {
        jdbc.sql("SELECT id FROM attempt WHERE assignment_id = :assignment ORDER BY id FOR UPDATE")
                .param("assignment", assignment.value())
                .query(UUID.class)
                .list();
    }

    /** Submits an attempt if all of its responses are in. */
    void submitIfComplete(Attempt.Head head, Instant now) {
        jdbc.sql("""
                UPDATE attempt SET submitted_at = :now
                WHERE id = :id AND submitted_at IS NULL
                  AND (SELECT COUNT(*) FROM response WHERE attempt_id = :id) >= :items""")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", head.id().value())
                .param("items", head.form().items().size())
                .update();
    }

    /**
     * Submits an attempt because its assignment has closed.
     *
     * @return whether the attempt was still open
     */
    boolean submitByClosing(AttemptId id, Instant now) {
        return jdbc.sql("""
                        UPDATE attempt SET submitted_at = :now, handed_in_by_closing = TRUE
                        WHERE id = :id AND submitted_at IS NULL""")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                > 0;
    }

    /**
     * The number of a learner's next sitting at a quiz: one more than the highest number so far, because deleted
     * sittings leave gaps. The learner must be {@linkplain #lock(LearnerId) locked}.
     */
    int nextSitting(LearnerId learner, QuizId quiz) {
        // sittings in the bin keep their numbers, because they may be restored
        return jdbc.sql("""
                SELECT COALESCE(MAX(sitting), 0) + 1 FROM (
                    SELECT sitting FROM attempt WHERE learner_id = :learner AND quiz_id = :quiz
                    UNION ALL
                    SELECT sitting FROM bin_sitting WHERE learner_id = :learner AND quiz_id = :quiz) AS sittings""")
                .param("learner", learner.value())
                .param("quiz", quiz.value())
                .query(Integer.class)
                .single();
    }

    void insert(Attempt.Head head) {
        jdbc.sql("""
                INSERT INTO attempt (id, learner_id, quiz_id, revision_id, form_id, assignment_id, feedback,
                                     confidence, sitting, seed, started_at)
                VALUES (:id, :learner, :quiz, :revision, :form, :assignment, :feedback, :confidence, :sitting, :seed,
                        :now)""")
                .param("id", head.id().value())
                .param("learner", head.learner().value())
                .param("quiz", head.quiz().id().value())
                .param("revision", head.revision().value())
                .param("form", head.form().id().value())
                .param("assignment", value(head.assignment()), Types.OTHER)
                .param("feedback", head.terms().feedback().id())
                .param("confidence", head.terms().confidenceAsked())
                .param("sitting", head.sitting())
                .param("seed", head.seed())
                .param("now", head.startedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static @Nullable UUID value(@Nullable AssignmentId assignment) {
        return assignment == null ? null : assignment.value();
    }

    /** The learner's attempts, oldest first. */
    List<Attempt> of(LearnerId learner) {
        return attempts(jdbc.sql("SELECT * FROM attempt WHERE learner_id = :learner ORDER BY started_at, sitting")
                .param("learner", learner.value())
                .query((row, n) -> row(row))
                .list());
    }

    /** The open attempts at an assignment. */
    List<Attempt.Open> open(AssignmentId assignment) {
        return attempts(jdbc.sql("SELECT * FROM attempt WHERE assignment_id = :assignment AND submitted_at IS NULL")
                        .param("assignment", assignment.value())
                        .query((row, n) -> row(row))
                        .list())
                .stream()
                .map(Attempt.Open.class::cast)
                .toList();
    }

    Optional<Attempt> find(AttemptId id) {
        return jdbc.sql("SELECT * FROM attempt WHERE id = :id")
                .param("id", id.value())
                .query((row, n) -> row(row))
                .optional()
                .map(row -> attempts(List.of(row)).getFirst());
    }

    /** The attempts with their answered items, read in one query. */
    private List<Attempt> attempts(List<Row> rows) {
        Map<AttemptId, Set<ItemId>> answered = new HashMap<>();
        if (!rows.isEmpty()) {
            jdbc.sql("SELECT attempt_id, item_id FROM response WHERE attempt_id IN (:ids)")
                    .param("ids", rows.stream().map(row -> row.id.value()).toList())
                    .query((row, n) -> answered.computeIfAbsent(
                                    new AttemptId(row.getObject("attempt_id", UUID.class)), id -> new HashSet<>())
                            .add(new ItemId(row.getString("item_id"))))
                    .list();
        }
        return rows.stream()
                .map(row -> attempt(row, answered.getOrDefault(row.id, Set.of())))
                .toList();
    }

    private Attempt attempt(Row row, Set<ItemId> answered) {
        Quiz quiz = revisions.quiz(row.revision);
        Form form = quiz.form(row.form).orElseThrow();
        Attempt.Head head = new Attempt.Head(
                row.id,
                row.learner,
                row.revision,
                quiz,
                form,
                row.assignment,
                row.terms,
                row.sitting,
                row.seed,
                row.startedAt);
        return row.submittedAt == null
                ? new Attempt.Open(head, answered)
                : new Attempt.Submitted(head, answered, row.submittedAt, row.byClosing);
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID assignment = row.getObject("assignment_id", UUID.class);
        return new Row(
                new AttemptId(row.getObject("id", UUID.class)),
                new LearnerId(row.getObject("learner_id", UUID.class)),
                new RevisionId(row.getString("revision_id")),
                new FormId(row.getString("form_id")),
                assignment == null ? null : new AssignmentId(assignment),
                new Terms(Terms.FeedbackTiming.of(row.getString("feedback")), row.getBoolean("confidence")),
                row.getInt("sitting"),
                row.getLong("seed"),
                instant(row, "started_at"),
                row.getObject("submitted_at") == null ? null : instant(row, "submitted_at"),
                row.getBoolean("handed_in_by_closing"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private record Row(
            AttemptId id,
            LearnerId learner,
            RevisionId revision,
            FormId form,
            @Nullable AssignmentId assignment,
            Terms terms,
            int sitting,
            long seed,
            Instant startedAt,
            @Nullable Instant submittedAt,
            boolean byClosing) {}
}
