package org.framewise.classroom;

import java.util.Set;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.Holds;
import org.framewise.attempt.Refusal;
import org.framewise.quiz.ItemId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A teacher's controls for an assignment while the class discusses it. */
@Service
public class DiscussionControls {
    private static final String HELD = "held";

    private final AssignmentAccess access;
    private final Holds holds;
    private final Teachers teachers;
    private final Audit audit;
    private final TransactionTemplate transaction;

    DiscussionControls(
            AssignmentAccess access, Holds holds, Teachers teachers, Audit audit, TransactionTemplate transaction) {
        this.access = access;
        this.holds = holds;
        this.teachers = teachers;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Holds an item: responses that arrive from now on are kept but not counted.
     *
     * @throws Refusal if the assignment isn't in one of the teacher's classrooms
     */
    public void hold(TeacherId teacher, AssignmentId assignment, ItemId item) {
        Assignment theirs = access.require(assignment, teacher);
        transaction.executeWithoutResult(status -> {
            if (holds.hold(assignment, item)) {
                record(teacher, theirs, Audit.Action.KEY_CHANGED, item);
            }
        });
    }

    /**
     * Makes later responses count again. Responses that arrived while the item was held stay uncounted.
     *
     * @throws Refusal if the assignment isn't in one of the teacher's classrooms
     */
    public void release(TeacherId teacher, AssignmentId assignment, ItemId item) {
        Assignment theirs = access.require(assignment, teacher);
        transaction.executeWithoutResult(status -> {
            if (holds.release(assignment, item)) {
                record(teacher, theirs, Audit.Action.KEY_CHANGE_UNDONE, item);
            }
        });
    }

    /**
     * The items that are currently held.
     *
     * @throws Refusal if the assignment isn't in one of the teacher's classrooms
     */
    public Set<ItemId> held(TeacherId teacher, AssignmentId assignment) {
        return holds.of(access.require(assignment, teacher).id());
    }

    private void record(TeacherId teacher, Assignment assignment, Audit.Action action, ItemId item) {
        audit.record(
                teachers.name(teacher).orElse(null),
                assignment.classroom(),
                action,
                assignment.quiz() + ", " + item + ": " + HELD);
    }
}
