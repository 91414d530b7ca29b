package org.framewise.classroom;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.framewise.attempt.Refusal;
import org.framewise.attempt.Terms;
import org.framewise.attempt.Window;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes, closes, reopens and deletes assignments. Only teachers who may see the classroom can do this, and each
 * change is recorded in the audit log. Attempts in progress keep the terms they started with, but a change of the
 * window applies to them as well.
 */
@Service
public class AssignmentControl {
    private final AssignmentTable table;
    private final ClassroomTable classrooms;
    private final TransactionTemplate transaction;
    private final Assignments assignments;
    private final Teachers teachers;
    private final Audit audit;
    private final BinStore bin;
    private final OverdueAssignments overdue;
    private final Clock clock;

    AssignmentControl(
            AssignmentTable table,
            ClassroomTable classrooms,
            TransactionTemplate transaction,
            Assignments assignments,
            Teachers teachers,
            Audit audit,
            BinStore bin,
            OverdueAssignments overdue,
            Clock clock) {
        this.table = table;
        this.classrooms = classrooms;
        this.transaction = transaction;
        this.assignments = assignments;
        this.teachers = teachers;
        this.audit = audit;
        this.bin = bin;
        this.overdue = overdue;
        this.clock = clock;
    }

    /**
     * Changes an assignment. Attempts in progress keep their terms. The opening time can't be changed once the
     * assignment is open. A later closing time reopens a closed assignment.
     *
     * @throws Refusal if the teacher has no such assignment
     * @throws Overtaken if someone else has changed or deleted it
     * @throws IllegalArgumentException if {@link Assignments#problem} reports a problem
     */
    public Assignment change(
            TeacherId by, @AsShown Assignment shown, Window window, Terms terms, @Nullable Integer maxAttempts) {
        Window chosen = Assignments.asStored(window);
        return changed(by, shown, Part.SETTINGS, Audit.Action.ASSIGNMENT_CHANGED, old -> {
            boolean begun = !old.window().opensAt().isAfter(clock.instant());
            Window wanted = begun ? new Window(old.window().opensAt(), chosen.closesAt()) : chosen;
            Assignments.require(assignments.problem(wanted, terms, old.window()), maxAttempts);
            return new Assignment(
                    old.id(),
                    old.classroom(),
                    old.quiz(),
                    wanted,
                    Assignments.held(terms, old.pair()),
                    old.pair() ? null : maxAttempts,
                    old.pair(),
                    old.postOpenedAt(),
                    wanted.isClosedAt(clock.instant()) ? old.settledAt() : null,
                    old.createdAt());
        });
    }

    /**
     * Closes an assignment now and submits its open attempts as they are.
     *
     * @return how many attempts were submitted
     * @throws Refusal if the teacher has no such assignment
     * @throws Overtaken if someone else has changed or deleted it
     */
    public int close(TeacherId by, @AsShown Assignment shown) {
        changed(by, shown, Part.WINDOW, Audit.Action.ASSIGNMENT_CLOSED, old -> {
            // truncated to database precision: rounding up could leave it open for a moment
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
     * Reopens a closed assignment. Submitted attempts stay submitted.
     *
     * @param closesAt the new closing time; absent if the assignment stays open
     * @throws Refusal if the teacher has no such assignment
     * @throws Overtaken if someone else has changed or deleted it
     * @throws IllegalArgumentException if {@link Assignments#problem} reports a problem
     */
    public Assignment openAgain(TeacherId by, @AsShown Assignment shown, @Nullable Instant closesAt) {
        return changed(by, shown, Part.WINDOW, Audit.Action.ASSIGNMENT_OPENED_AGAIN, old -> {
            Window window = Assignments.asStored(new Window(old.window().opensAt(), closesAt));
            Assignments.require(assignments.problem(window, old.terms(), null), old.maxAttempts());
            return old.with(window, old.postOpenedAt());
        });
    }

    /**
     * Opens the second check of a pair for learners who have submitted the first.
     *
     * @throws Refusal if the teacher has no such assignment, or it is closed
     * @throws Overtaken if someone else has changed its times or deleted it
     * @throws IllegalArgumentException if the assignment is not a pair
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
     * Deletes an assignment with all attempts at it, their responses and ratings. Keeps everything in the bin for a
     * day.
     *
     * @throws Refusal if the teacher has no such assignment
     * @throws Overtaken if someone else has changed or deleted it
     */
    public void delete(TeacherId by, @AsShown Assignment shown) {
        transaction.executeWithoutResult(status -> {
            Assignment old = lock(by, shown);
            requireAsShown(shown, old, Part.ALL);
            String name = teachers.name(by).orElse("");
            bin.take(Bin.What.ASSIGNMENT, shown.id().value(), old.classroom(), null, name, assignments.title(old));
            assignments.record(by, old, Audit.Action.ASSIGNMENT_DELETED);
        });
    }

    /**
     * The parts of an assignment that must be unchanged for a change to be saved: the parts that the change depends on
     * or replaces.
     */
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

    /** Stores the changed assignment. Does nothing if a colleague has already made the same change. */
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
                assignments.record(by, now, action);
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

    /** The current assignment, locked until the transaction ends. */
    private Assignment lock(TeacherId by, Assignment shown) {
        table.lock(shown.id());
        return table.find(shown.id(), by).orElseThrow(() -> {
            boolean deleted = table.find(shown.id()).isEmpty() && classrooms.isSeenBy(shown.classroom(), by);
            return deleted
                    ? Overtaken.byDeletion(audit.last(shown.id(), Audit.Action.ASSIGNMENT_DELETED))
                    : new Refusal(Refusal.Reason.NO_SUCH_ASSIGNMENT);
        });
    }
}
