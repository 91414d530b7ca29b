package org.framewise.classroom;

import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets teachers leave a classroom. The owner must first hand over the classroom, so that it always has a teacher. */
@Service
public class Handover {
    private final TransactionTemplate transaction;
    private final Classrooms classrooms;
    private final ClassroomSharing sharing;
    private final Teachers teachers;
    private final Audit audit;

    Handover(
            TransactionTemplate transaction,
            Classrooms classrooms,
            ClassroomSharing sharing,
            Teachers teachers,
            Audit audit) {
        this.transaction = transaction;
        this.classrooms = classrooms;
        this.sharing = sharing;
        this.teachers = teachers;
        this.audit = audit;
    }

    /** Outcome of a handover request. */
    public enum Outcome {
        DONE,
        NO_SUCH_TEACHER,
        /** The teacher named themselves as the new owner. */
        ONESELF
    }

    /**
     * Makes a colleague the owner of a classroom, whether or not they have had access before. The previous owner loses
     * access.
     *
     * @param colleague the name of the account, ignoring case
     * @throws ClassroomRefusal if the teacher doesn't own the classroom
     */
    public Outcome handOver(ClassroomId id, Teacher by, String colleague) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Classroom classroom = classrooms.requireOwned(id, by);
            Teacher other = teachers.byName(colleague).orElse(null);
            if (other == null || !teachers.lock(other.id())) {
                return Outcome.NO_SUCH_TEACHER;
            }
            if (other.id().equals(by.id())) {
                return Outcome.ONESELF;
            }
            sharing.pass(classroom, by, other);
            audit.record(by.name(), id, Audit.Action.CLASSROOM_HANDED_OVER, classroom.name() + ": " + other.name());
            return Outcome.DONE;
        }));
    }

    /**
     * Leaves a classroom shared by a colleague.
     *
     * @throws ClassroomRefusal if the classroom isn't the teacher's, or they own it
     */
    public void leave(ClassroomId id, Teacher by) {
        transaction.executeWithoutResult(status -> {
            Classroom classroom = classrooms.require(id, by);
            if (classroom.owner().equals(by.id())) {
                throw new ClassroomRefusal(ClassroomRefusal.Reason.OWNER_STAYS);
            }
            sharing.dismiss(id, by.id());
            audit.record(by.name(), id, Audit.Action.CLASSROOM_LEFT, classroom.name());
        });
    }
}
