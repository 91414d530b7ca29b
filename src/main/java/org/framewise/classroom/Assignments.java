package org.framewise.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.framewise.attempt.AssignmentBook;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Closing;
import org.framewise.attempt.LearnerId;
import org.framewise.attempt.Refusal;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Revision;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Quizzes given to classrooms. Whoever changes one is a teacher who may see its classroom; each change stands in the
 * audit list. Attempts in hand keep the terms with which they began; the window is the assignment's own.
 */
@Service
public class Assignments implements AssignmentBook {
    private static final Logger LOG = LoggerFactory.getLogger(Assignments.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Catalogue catalogue;
    private final Teachers teachers;
    private final Audit audit;
    private final Closing closing;
    private final Clock clock;

    Assignments(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Catalogue catalogue,
            Teachers teachers,
            Audit audit,
            Closing closing,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.catalogue = catalogue;
        this.teachers = teachers;
        this.audit = audit;
        this.closing = closing;
        this.clock = clock;
    }

    /**
     * Gives a quiz to a classroom, without a line in the audit list: for the program itself, not for a teacher.
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
                held(terms, pair),
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
                .param("feedback", assignment.terms().feedback().id())
                .param("confidence", terms.confidenceAsked())
                .param("pair", pair)
                .param("now", assignment.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        return assignment;
    }

    /** A check before and after gives no feedback in between, whatever else was asked for. */
    private static Terms held(Terms terms, boolean pair) {
        return pair && terms.feedback() == Terms.FeedbackTiming.ITEM
                ? new Terms(Terms.FeedbackTiming.END, terms.confidenceAsked())
                : terms;
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    /**
     * Gives a quiz to a classroom.
     *
     * @param maxAttempts how many attempts a learner has; absent for any number
     * @param pair whether it is a check before and after
     * @throws Refusal when there is no such quiz, or the classroom isn't the teacher's
     * @throws IllegalArgumentException when the quiz can't be a pair, or {@link #problem} says why not
     */
    public Assignment give(
            TeacherId by,
            Classroom classroom,
            QuizId quiz,
            Window window,
            Terms terms,
            @Nullable Integer maxAttempts,
            boolean pair) {
        require(problem(window, terms, null), maxAttempts);
        Quiz found =
                catalogue.find(quiz).map(Revision::quiz).orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_QUIZ));
        if (pair && !found.isCheck()) {
            throw new IllegalArgumentException("a pair needs a quiz with two forms");
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            requireTeacher(classroom.id(), by);
            Assignment assignment = create(classroom, quiz, window, terms, maxAttempts, pair);
            record(by, assignment, Audit.Action.ASSIGNMENT_MADE);
            return assignment;
        }));
    }

    private void requireTeacher(ClassroomId classroom, TeacherId teacher) {
        boolean hers = jdbc.sql("""
                SELECT COUNT(*) FROM classroom_teacher
                WHERE classroom_id = :classroom AND teacher_id = :teacher""")
                        .param("classroom", classroom.value())
                        .param("teacher", teacher.value())
                        .query(Long.class)
                        .single()
                > 0;
        if (!hers) {
            throw new Refusal(Refusal.Reason.NO_SUCH_ASSIGNMENT);
        }
    }

    private void require(Optional<Problem> problem, @Nullable Integer maxAttempts) {
        problem.ifPresent(found -> {
            throw new IllegalArgumentException(found.name());
        });
        if (maxAttempts != null && maxAttempts < 1) {
            throw new IllegalArgumentException("a learner has one attempt at least");
        }
    }

    /** What can be wrong with the times of an assignment. */
    public enum Problem {
        CLOSES_BEFORE_IT_OPENS,
        CLOSES_IN_THE_PAST,
        FEEDBACK_NEVER
    }

    /**
     * What is wrong with the times of an assignment.
     *
     * @param before the window as it was; absent for a new assignment
     */
    public Optional<Problem> problem(Window window, Terms terms, @Nullable Window before) {
        Instant closes = window.closesAt();
        if (closes == null) {
            return terms.feedback() == Terms.FeedbackTiming.CLOSED
                    ? Optional.of(Problem.FEEDBACK_NEVER)
                    : Optional.empty();
        }
        if (before != null && closes.equals(before.closesAt())) {
            return Optional.empty();
        }
        if (!closes.isAfter(window.opensAt())) {
            return Optional.of(Problem.CLOSES_BEFORE_IT_OPENS);
        }
        return closes.isAfter(clock.instant()) ? Optional.empty() : Optional.of(Problem.CLOSES_IN_THE_PAST);
    }

    /**
     * Changes an assignment. Attempts in hand keep their terms. What is open already stays open: its opening can't be
     * moved any more. A later closing time opens again what was closed.
     *
     * @throws Refusal when there is no such assignment of the teacher's
     * @throws IllegalArgumentException when {@link #problem} says why not
     */
    public Assignment change(TeacherId by, AssignmentId id, Window window, Terms terms, @Nullable Integer maxAttempts) {
        return changed(by, id, Audit.Action.ASSIGNMENT_CHANGED, old -> {
            boolean begun = !old.window().opensAt().isAfter(clock.instant());
            Window wanted = begun ? new Window(old.window().opensAt(), window.closesAt()) : window;
            require(problem(wanted, terms, old.window()), maxAttempts);
            return new Assignment(
                    old.id(),
                    old.classroom(),
                    old.quiz(),
                    wanted,
                    held(terms, old.pair()),
                    old.pair() ? null : maxAttempts,
                    old.pair(),
                    old.postOpenedAt(),
                    wanted.isClosedAt(clock.instant()) ? old.settledAt() : null,
                    old.createdAt());
        });
    }

    /**
     * Closes an assignment now and hands in its open attempts as they are.
     *
     * @return how many attempts were handed in
     * @throws Refusal when there is no such assignment of the teacher's
     */
    public int close(TeacherId by, AssignmentId id) {
        changed(by, id, Audit.Action.ASSIGNMENT_CLOSED, old -> {
            // as finely as it is stored, or rounding could leave it open for a moment
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            if (old.window().isClosedAt(now)) {
                return old;
            }
            Instant opened =
                    old.window().opensAt().isAfter(now) ? now : old.window().opensAt();
            return old.with(new Window(opened, now), old.postOpenedAt());
        });
        return settle(id);
    }

    /**
     * Opens a closed assignment again. Attempts that were handed in stay handed in.
     *
     * @param closesAt absent for no end
     * @throws Refusal when there is no such assignment of the teacher's
     * @throws IllegalArgumentException when {@link #problem} says why not
     */
    public Assignment openAgain(TeacherId by, AssignmentId id, @Nullable Instant closesAt) {
        return changed(by, id, Audit.Action.ASSIGNMENT_OPENED_AGAIN, old -> {
            Window window = new Window(old.window().opensAt(), closesAt);
            require(problem(window, old.terms(), null), old.maxAttempts());
            return old.with(window, old.postOpenedAt());
        });
    }

    /**
     * Lets learners take the second check of a pair, as soon as each has handed in the first.
     *
     * @throws Refusal when there is no such assignment of the teacher's, or it is closed
     * @throws IllegalArgumentException when it is no pair
     */
    public Assignment openPost(TeacherId by, AssignmentId id) {
        return changed(by, id, Audit.Action.POST_OPENED, old -> {
            if (!old.pair()) {
                throw new IllegalArgumentException("only a pair has a second check");
            }
            if (old.window().isClosedAt(clock.instant())) {
                throw new Refusal(Refusal.Reason.CLOSED);
            }
            return old.postOpenedAt() == null ? old.with(old.window(), clock.instant()) : old;
        });
    }

    /**
     * Deletes an assignment with all attempts at it, their responses and ratings.
     *
     * @throws Refusal when there is no such assignment of the teacher's
     */
    public void delete(TeacherId by, AssignmentId id) {
        transaction.executeWithoutResult(status -> {
            lock(id);
            Assignment old = require(by, id);
            jdbc.sql("DELETE FROM assignment WHERE id = :id")
                    .param("id", id.value())
                    .update();
            record(by, old, Audit.Action.ASSIGNMENT_DELETED);
        });
    }

    /** Stores what becomes of an assignment, unless it stays as it is. */
    private Assignment changed(TeacherId by, AssignmentId id, Audit.Action action, UnaryOperator<Assignment> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            lock(id);
            Assignment old = require(by, id);
            Assignment now = change.apply(old);
            if (!now.equals(old)) {
                update(now);
                record(by, now, action);
            }
            return now;
        }));
    }

    private void update(Assignment assignment) {
        jdbc.sql("""
                UPDATE assignment SET opens_at = :opens, closes_at = :closes, max_attempts = :max, feedback = :feedback,
                    confidence = :confidence, post_opened_at = :post, settled_at = :settled
                WHERE id = :id""")
                .param("id", assignment.id().value())
                .param("opens", offset(assignment.window().opensAt()))
                .param("closes", offset(assignment.window().closesAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("max", assignment.maxAttempts(), Types.INTEGER)
                .param("feedback", assignment.terms().feedback().id())
                .param("confidence", assignment.terms().confidenceAsked())
                .param("post", offset(assignment.postOpenedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("settled", offset(assignment.settledAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    private void record(TeacherId by, Assignment assignment, Audit.Action action) {
        String name = teachers.find(by).map(Teacher::name).orElse(null);
        audit.record(name, assignment.classroom(), action, title(assignment));
    }

    /** The title of its quiz; the quiz's id when that is on offer no more. */
    public String title(Assignment assignment) {
        return catalogue
                .find(assignment.quiz())
                .map(revision -> revision.quiz().title())
                .orElseGet(() -> assignment.quiz().value());
    }

    /** Lets one transaction at a time start attempts at an assignment, change it or close it. */
    void lock(AssignmentId id) {
        jdbc.sql("SELECT id FROM assignment WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    /** Hands in what is open at assignments that have been closed by their time. */
    @Scheduled(fixedDelay = 15_000)
    void settle() {
        try {
            List<AssignmentId> due = jdbc.sql("""
                    SELECT s.id FROM assignment s
                    WHERE s.closes_at <= :now AND (s.settled_at IS NULL OR EXISTS (
                        SELECT 1 FROM attempt a WHERE a.assignment_id = s.id AND a.submitted_at IS NULL))""")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .query((row, n) -> new AssignmentId(row.getObject(1, UUID.class)))
                    .list();
            due.forEach(this::settleByTime);
        } catch (DataAccessException databaseAway) {
            LOG.warn("Closed assignments wait to be handed in: {}", databaseAway.getMessage());
        }
    }

    private void settleByTime(AssignmentId id) {
        try {
            int handedIn = settle(id);
            if (handedIn > 0) {
                find(id).ifPresent(assignment ->
                        audit.record(null, assignment.classroom(), Audit.Action.ASSIGNMENT_CLOSED, title(assignment)));
            }
        } catch (RuntimeException failed) {
            LOG.error("Assignment {} could not be handed in and is tried again", id, failed);
        }
    }

    /**
     * Hands in the open attempts at a closed assignment. Who starts at this moment has the lock before it, and is handed
     * in with the others, or after it, and is refused.
     */
    private int settle(AssignmentId id) {
        boolean closed = Boolean.TRUE.equals(transaction.execute(status -> {
            lock(id);
            if (find(id).filter(assignment -> assignment.window().isClosedAt(clock.instant()))
                    .isEmpty()) {
                return false;
            }
            jdbc.sql("UPDATE assignment SET settled_at = :now WHERE id = :id AND settled_at IS NULL")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("id", id.value())
                    .update();
            return true;
        }));
        return closed ? closing.handIn(id) : 0;
    }

    /** What a classroom was given, the newest first. */
    public List<Assignment> of(ClassroomId classroom) {
        return jdbc.sql("SELECT * FROM assignment WHERE classroom_id = :classroom ORDER BY created_at DESC, id")
                .param("classroom", classroom.value())
                .query((row, n) -> assignment(row))
                .list();
    }

    /** What the learner's classroom was given, the newest first; nothing for those who are in none. */
    List<Assignment> of(LearnerId learner) {
        return jdbc.sql("""
                SELECT s.* FROM assignment s JOIN learner l ON l.classroom_id = s.classroom_id
                WHERE l.id = :learner ORDER BY s.created_at DESC, s.id""")
                .param("learner", learner.value())
                .query((row, n) -> assignment(row))
                .list();
    }

    /** How far the classroom has come with each of its assignments. */
    public Map<AssignmentId, AssignmentProgress> progress(ClassroomId classroom) {
        int members = jdbc.sql("SELECT COUNT(*) FROM learner WHERE classroom_id = :classroom")
                .param("classroom", classroom.value())
                .query(Integer.class)
                .single();
        return jdbc
                .sql("""
                SELECT s.id, COUNT(w.learner_id) AS begun,
                       COUNT(CASE WHEN w.submitted >= 1 THEN 1 END) AS finished,
                       COUNT(CASE WHEN w.submitted >= 2 THEN 1 END) AS finished_both,
                       COALESCE(SUM(w.attempts - w.submitted), 0) AS still_open,
                       COALESCE(SUM(w.attempts), 0) AS attempts
                FROM assignment s LEFT JOIN (
                    SELECT assignment_id, learner_id, COUNT(*) AS attempts, COUNT(submitted_at) AS submitted
                    FROM attempt
                    WHERE assignment_id IN (SELECT id FROM assignment WHERE classroom_id = :classroom)
                    GROUP BY assignment_id, learner_id) w ON w.assignment_id = s.id
                WHERE s.classroom_id = :classroom
                GROUP BY s.id""")
                .param("classroom", classroom.value())
                .query((row, n) -> Map.entry(
                        new AssignmentId(row.getObject("id", UUID.class)),
                        new AssignmentProgress(
                                members,
                                row.getInt("begun"),
                                row.getInt("finished"),
                                row.getInt("finished_both"),
                                row.getInt("still_open"),
                                row.getInt("attempts"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Any assignment. Callers check that it is of a classroom that they may see. */
    public Optional<Assignment> find(AssignmentId id) {
        return jdbc.sql("SELECT * FROM assignment WHERE id = :id")
                .param("id", id.value())
                .query((row, n) -> assignment(row))
                .optional();
    }

    /** An assignment of a classroom that the teacher may see; no other. */
    public Optional<Assignment> find(AssignmentId id, TeacherId teacher) {
        return jdbc.sql("""
                SELECT s.* FROM assignment s JOIN classroom_teacher t ON t.classroom_id = s.classroom_id
                WHERE s.id = :id AND t.teacher_id = :teacher""")
                .param("id", id.value())
                .param("teacher", teacher.value())
                .query((row, n) -> assignment(row))
                .optional();
    }

    private Assignment require(TeacherId by, AssignmentId id) {
        return find(id, by).orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ASSIGNMENT));
    }

    @Override
    public Entry of(AssignmentId id) {
        return find(id).map(assignment -> new Entry(assignment.window(), assignment.terms(), assignment.pair()))
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
