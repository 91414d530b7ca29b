package org.framewise.classroom;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
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

/**
 * Quizzes given to classrooms. Whoever changes one is a teacher who may see its classroom; each change stands in the
 * audit list. Attempts in hand keep the terms with which they began; the window is the assignment's own.
 */
@Service
public class Assignments {
    private final AssignmentTable table;
    private final TransactionTemplate transaction;
    private final Catalogue catalogue;
    private final Teachers teachers;
    private final Audit audit;
    private final BinStore bin;
    private final OverdueAssignments overdue;
    private final Clock clock;

    Assignments(
            AssignmentTable table,
            TransactionTemplate transaction,
            Catalogue catalogue,
            Teachers teachers,
            Audit audit,
            BinStore bin,
            OverdueAssignments overdue,
            Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.catalogue = catalogue;
        this.teachers = teachers;
        this.audit = audit;
        this.bin = bin;
        this.overdue = overdue;
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
    private static Window asStored(Window window) {
        Instant closes = window.closesAt();
        return new Window(
                window.opensAt().truncatedTo(ChronoUnit.MILLIS),
                closes == null ? null : closes.truncatedTo(ChronoUnit.MILLIS));
    }

    /** A check before and after gives no feedback in between, whatever else was asked for. */
    private static Terms held(Terms terms, boolean pair) {
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
        if (!table.mayGive(teacher, classroom)) {
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
     * @throws Overtaken when somebody else has changed or deleted it
     * @throws IllegalArgumentException when {@link #problem} says why not
     */
    public Assignment change(
            TeacherId by, @AsShown Assignment shown, Window window, Terms terms, @Nullable Integer maxAttempts) {
        Window chosen = asStored(window);
        return changed(by, shown, Part.SETTINGS, Audit.Action.ASSIGNMENT_CHANGED, old -> {
            boolean begun = !old.window().opensAt().isAfter(clock.instant());
            Window wanted = begun ? new Window(old.window().opensAt(), chosen.closesAt()) : chosen;
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
     * @throws Overtaken when somebody else has changed or deleted it
     */
    public int close(TeacherId by, @AsShown Assignment shown) {
        changed(by, shown, Part.WINDOW, Audit.Action.ASSIGNMENT_CLOSED, old -> {
            // as finely as it is stored, or rounding could leave it open for a moment
            Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
            if (old.window().isClosedAt(now)) {
                return old;
            }
            Instant opened =
                    old.window().opensAt().isAfter(now) ? now : old.window().opensAt();
            return old.with(new Window(opened, now), old.postOpenedAt());
        });
        return overdue.submitOverdue(shown.id());
    }

    /**
     * Opens a closed assignment again. Attempts that were handed in stay handed in.
     *
     * @param closesAt absent for no end
     * @throws Refusal when there is no such assignment of the teacher's
     * @throws Overtaken when somebody else has changed or deleted it
     * @throws IllegalArgumentException when {@link #problem} says why not
     */
    public Assignment openAgain(TeacherId by, @AsShown Assignment shown, @Nullable Instant closesAt) {
        return changed(by, shown, Part.WINDOW, Audit.Action.ASSIGNMENT_OPENED_AGAIN, old -> {
            Window window = asStored(new Window(old.window().opensAt(), closesAt));
            require(problem(window, old.terms(), null), old.maxAttempts());
            return old.with(window, old.postOpenedAt());
        });
    }

    /**
     * Lets learners take the second check of a pair, as soon as each has handed in the first.
     *
     * @throws Refusal when there is no such assignment of the teacher's, or it is closed
     * @throws Overtaken when somebody else has changed its times or deleted it
     * @throws IllegalArgumentException when it is no pair
     */
    public Assignment openPost(TeacherId by, @AsShown Assignment shown) {
        return changed(by, shown, Part.WINDOW, Audit.Action.POST_OPENED, old -> {
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
     * Deletes an assignment with all attempts at it, their responses and ratings. It lies in the bin for a day.
     *
     * @throws Refusal when there is no such assignment of the teacher's
     * @throws Overtaken when somebody else has changed or deleted it
     */
    public void delete(TeacherId by, @AsShown Assignment shown) {
        transaction.executeWithoutResult(status -> {
            Assignment old = lock(by, shown);
            requireAsShown(shown, old, Part.ALL);
            String name = teachers.name(by).orElse("");
            bin.take(Bin.What.ASSIGNMENT, shown.id().value(), old.classroom(), null, name, title(old));
            record(by, old, Audit.Action.ASSIGNMENT_DELETED);
        });
    }

    /** What somebody who changes an assignment must have seen: what their change rests on or replaces. */
    private enum Part {
        WINDOW,
        SETTINGS,
        ALL;

        List<?> of(Assignment assignment) {
            boolean postOpened = assignment.postOpenedAt() != null;
            return switch (this) {
                case WINDOW -> List.of(assignment.window());
                case SETTINGS -> Arrays.asList(assignment.window(), assignment.terms(), assignment.maxAttempts());
                case ALL ->
                    Arrays.asList(assignment.window(), assignment.terms(), assignment.maxAttempts(), postOpened);
            };
        }
    }

    /**
     * Stores what becomes of an assignment, unless it stays as it is: whoever wants what a colleague has just done finds
     * it done.
     */
    private Assignment changed(
            TeacherId by, Assignment shown, Part part, Audit.Action action, UnaryOperator<Assignment> change) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Assignment old = lock(by, shown);
            if (!isDone(old, change)) {
                requireAsShown(shown, old, part);
            }
            Assignment now = change.apply(old);
            if (!now.equals(old)) {
                table.update(now);
                record(by, now, action);
            }
            return now;
        }));
    }

    private static boolean isDone(Assignment now, UnaryOperator<Assignment> change) {
        try {
            return change.apply(now).equals(now);
        } catch (Refusal | IllegalArgumentException impossibleNow) {
            return false;
        }
    }

    private void requireAsShown(Assignment shown, Assignment now, Part part) {
        Overtaken.unless(
                part.of(shown).equals(part.of(now)),
                () -> audit.last(
                        shown.id(),
                        Audit.Action.ASSIGNMENT_CHANGED,
                        Audit.Action.ASSIGNMENT_CLOSED,
                        Audit.Action.ASSIGNMENT_OPENED_AGAIN,
                        part == Part.ALL ? Audit.Action.POST_OPENED : Audit.Action.ASSIGNMENT_CHANGED));
    }

    /** The assignment as it is now; nobody else changes it until the transaction ends. */
    private Assignment lock(TeacherId by, Assignment shown) {
        table.lock(shown.id());
        return find(shown.id(), by).orElseThrow(() -> {
            boolean deleted = find(shown.id()).isEmpty() && table.mayGive(by, shown.classroom());
            return deleted
                    ? Overtaken.byDeletion(audit.last(shown.id(), Audit.Action.ASSIGNMENT_DELETED))
                    : new Refusal(Refusal.Reason.NO_SUCH_ASSIGNMENT);
        });
    }

    private void record(TeacherId by, Assignment assignment, Audit.Action action) {
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
