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

/** Quizzes given to classrooms: giving one, and finding what was given. What becomes of an assignment afterwards is in {@link AssignmentControl}. */
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

    /** As finely as it is stored: an assignment that was just made equals the one that is read. */
    static Window asStored(Window window) {
        Instant closes = window.closesAt();
        return new Window(
                window.opensAt().truncatedTo(ChronoUnit.MILLIS),
                closes == null ? null : closes.truncatedTo(ChronoUnit.MILLIS));
    }

    /** A check before and after gives no feedback in between, whatever else was asked for. */
    static Terms held(Terms terms, boolean pair) {
        return pair && terms.feedback() == Terms.FeedbackTiming.ITEM
                ? new Terms(Terms.FeedbackTiming.END, terms.confidenceAsked())
                : terms;
    }

    /**
     * Gives a quiz to a classroom.
     *
     * @param maxAttempts how many attempts a learner has; absent for any number
     * @param pair whether it is a check before and after
     * @throws Refusal when there is no such quiz, or the classroom isn't the teacher's
     * @throws IllegalArgumentException when the quiz can't be a pair, or {@link #problem} says why not
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

    /** @throws IllegalArgumentException when there is a problem, or no attempt would be left */
    static void require(Optional<Problem> problem, @Nullable Integer maxAttempts) {
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

    /** Writes a line about an assignment into the audit list. */
    void record(TeacherId by, Assignment assignment, Audit.Action action) {
        String name = teachers.name(by).orElse(null);
        audit.record(name, assignment.classroom(), assignment.id(), action, title(assignment));
    }

    /** The title of its quiz, also when the file is gone; the quiz's id when no revision of it is known. */
    public String title(Assignment assignment) {
        return title(catalogue, assignment);
    }

    static String title(Catalogue catalogue, Assignment assignment) {
        return catalogue
                .lastKnown(assignment.quiz())
                .map(revision -> revision.quiz().title())
                .orElseGet(() -> assignment.quiz().value());
    }

    /** What a classroom was given, the newest first. */
    public List<Assignment> of(ClassroomId classroom) {
        return table.of(classroom);
    }

    /** How far the classroom has come with each of its assignments. */
    public Map<AssignmentId, AssignmentProgress> progress(ClassroomId classroom) {
        return table.progress(classroom);
    }

    /** Any assignment. Callers check that it is of a classroom that they may see. */
    public Optional<Assignment> find(AssignmentId id) {
        return table.find(id);
    }

    /** An assignment of a classroom that the teacher may see; no other. */
    public Optional<Assignment> find(AssignmentId id, TeacherId teacher) {
        return table.find(id, teacher);
    }
}
