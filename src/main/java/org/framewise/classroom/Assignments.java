package org.framewise.classroom;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Refusal;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.framewise.quiz.Catalogue;
import org.framewise.quiz.Quiz;
import org.framewise.quiz.QuizId;
import org.framewise.quiz.Revision;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Assigns quizzes to classrooms and finds assignments. {@link AssignmentControl} changes them afterwards. */
@Service
public class Assignments {
    private final AssignmentTable table;
    private final ClassroomTable classrooms;
    private final TransactionTemplate transaction;
    private final Catalogue catalogue;
    private final Teachers teachers;
    private final Audit audit;
    private final Clock clock;

    Assignments(
            AssignmentTable table,
            ClassroomTable classrooms,
            TransactionTemplate transaction,
            Catalogue catalogue,
            Teachers teachers,
            Audit audit,
            Clock clock) {
        this.table = table;
        this.classrooms = classrooms;
        this.transaction = transaction;
        this.catalogue = catalogue;
        this.teachers = teachers;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Assigns a quiz to a classroom without an entry in the audit log. For the program itself, not for teachers.
     *
     * @param maxAttempts the number of attempts for each learner; absent if unlimited
     * @param pair whether the assignment is a check before and after
     */
    public Assignment create(
            Classroom classroom, QuizId quiz, Window window, Terms terms, @Nullable Integer maxAttempts, boolean pair) {
        Assignment assignment = new Assignment(
                AssignmentId.random(),
                classroom.id(),
                quiz,
                asStored(window),
                held(terms, pair),
                pair ? null : maxAttempts,
                pair,
                null,
                null,
                clock.instant());
        table.insert(assignment);
        return assignment;
    }

    /** Truncates to database precision, so that a new assignment equals the assignment read back from the database. */
    static Window asStored(Window window) {
        Instant closes = window.closesAt();
        return new Window(
                window.opensAt().truncatedTo(ChronoUnit.MILLIS),
                closes == null ? null : closes.truncatedTo(ChronoUnit.MILLIS));
    }

    /** Replaces immediate feedback with feedback after submission if the assignment is a check before and after. */
    static Terms held(Terms terms, boolean pair) {
        return pair && terms.feedback() == Terms.FeedbackTiming.ITEM
                ? new Terms(Terms.FeedbackTiming.END, terms.confidenceAsked())
                : terms;
    }

    /**
     * Assigns a quiz to a classroom.
     *
     * @param maxAttempts the number of attempts for each learner; absent if unlimited
     * @param pair whether the assignment is a check before and after
     * @throws Refusal if there is no such quiz, or the classroom isn't the teacher's
     * @throws IllegalArgumentException if the quiz can't be a pair, or {@link #problem} reports a problem
     */
    public Assignment create(
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
        if (!classrooms.isSeenBy(classroom, teacher)) {
            throw new Refusal(Refusal.Reason.NO_SUCH_ASSIGNMENT);
        }
    }

    /** @throws IllegalArgumentException if there is a problem, or no attempt is allowed */
    static void require(Optional<Problem> problem, @Nullable Integer maxAttempts) {
        problem.ifPresent(found -> {
            throw new IllegalArgumentException(found.name());
        });
        if (maxAttempts != null && maxAttempts < 1) {
            throw new IllegalArgumentException("a learner has one attempt at least");
        }
    }

    /** A problem with the times of an assignment. */
    public enum Problem {
        CLOSES_BEFORE_IT_OPENS,
        CLOSES_IN_THE_PAST,
        FEEDBACK_NEVER
    }

    /**
     * The problem with the times of an assignment; empty if there is none.
     *
     * @param before the previous window; absent for a new assignment
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

    /** Adds an entry about an assignment to the audit log. */
    void record(TeacherId by, Assignment assignment, Audit.Action action) {
        String name = teachers.name(by).orElse(null);
        audit.record(name, assignment.classroom(), assignment.id(), action, title(assignment));
    }

    /** The title of its quiz, even if the file is gone; the quiz's id if no revision of it is known. */
    public String title(Assignment assignment) {
        return title(catalogue, assignment);
    }

    static String title(Catalogue catalogue, Assignment assignment) {
        return catalogue
                .lastKnown(assignment.quiz())
                .map(revision -> revision.quiz().title())
                .orElseGet(() -> assignment.quiz().value());
    }

    /** The assignments of a classroom, newest first. */
    public List<Assignment> of(ClassroomId classroom) {
        return table.of(classroom);
    }

    /** The classroom's progress on each of its assignments. */
    public Map<AssignmentId, AssignmentProgress> progress(ClassroomId classroom) {
        return table.progress(classroom);
    }

    /** Finds an assignment without an access check. Callers must check that the user may see its classroom. */
    public Optional<Assignment> find(AssignmentId id) {
        return table.find(id);
    }

    /** The assignment, if the teacher may see its classroom. */
    public Optional<Assignment> find(AssignmentId id, TeacherId teacher) {
        return table.find(id, teacher);
    }
}
