package org.framewise.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.framewise.attempt.AssignmentBook;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Refusal;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.quiz.QuizId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Quizzes given to classrooms. */
@Service
public class Assignments implements AssignmentBook {
    private final JdbcClient jdbc;
    private final Clock clock;

    Assignments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Gives a quiz to a classroom.
     *
     * @param maxAttempts how many attempts a learner has; absent for any number
     * @param pair whether it is a check before and after
     */
    public Assignment create(
            Classroom classroom, QuizId quiz, Window window, Terms terms, @Nullable Integer maxAttempts, boolean pair) {
        Assignment assignment = new Assignment(
                AssignmentId.random(),
                classroom.id(),
                quiz,
                window,
                terms,
                pair ? null : maxAttempts,
                pair,
                null,
                null,
                clock.instant());
        jdbc.sql("""
                INSERT INTO assignment (id, classroom_id, quiz_id, opens_at, closes_at, max_attempts, feedback,
                                        confidence, pair, created_at)
                VALUES (:id, :classroom, :quiz, :opens, :closes, :max, :feedback, :confidence, :pair, :now)""")
                .param("id", assignment.id().value())
                .param("classroom", assignment.classroom().value())
                .param("quiz", assignment.quiz().value())
                .param("opens", window.opensAt().atOffset(ZoneOffset.UTC))
                .param("closes", offset(window.closesAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("max", assignment.maxAttempts(), Types.INTEGER)
                .param("feedback", terms.feedback().id())
                .param("confidence", terms.confidenceAsked())
                .param("pair", pair)
                .param("now", assignment.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        return assignment;
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    /** What a classroom was given, the newest first. */
    public List<Assignment> of(ClassroomId classroom) {
        return jdbc.sql("SELECT * FROM assignment WHERE classroom_id = :classroom ORDER BY created_at DESC, id")
                .param("classroom", classroom.value())
                .query((row, n) -> assignment(row))
                .list();
    }

    /** Any assignment. Callers check that it is of a classroom that they may see. */
    public Optional<Assignment> find(AssignmentId id) {
        return jdbc.sql("SELECT * FROM assignment WHERE id = :id")
                .param("id", id.value())
                .query((row, n) -> assignment(row))
                .optional();
    }

    @Override
    public Entry of(AssignmentId id) {
        return find(id).map(assignment -> new Entry(assignment.window(), assignment.terms()))
                .orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ASSIGNMENT));
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        int max = row.getInt("max_attempts");
        Integer maxAttempts = row.wasNull() ? null : max;
        return new Assignment(
                new AssignmentId(row.getObject("id", UUID.class)),
                new ClassroomId(row.getObject("classroom_id", UUID.class)),
                new QuizId(row.getString("quiz_id")),
                new Window(
                        moment(row, "opens_at").orElseThrow(),
                        moment(row, "closes_at").orElse(null)),
                new Terms(Terms.FeedbackTiming.of(row.getString("feedback")), row.getBoolean("confidence")),
                maxAttempts,
                row.getBoolean("pair"),
                moment(row, "post_opened_at").orElse(null),
                moment(row, "settled_at").orElse(null),
                moment(row, "created_at").orElseThrow());
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
