package org.framewise.classroom;

import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Who may see a classroom besides its owner, and who owns it. Only the owner shares it, and ends that again. */
@Service
public class ClassroomSharing {
    private final ClassroomTable table;
    private final TransactionTemplate transaction;
    private final Classrooms classrooms;
    private final Teachers teachers;
    private final Audit audit;

    ClassroomSharing(
            ClassroomTable table,
            TransactionTemplate transaction,
            Classrooms classrooms,
            Teachers teachers,
            Audit audit) {
        this.table = table;
        this.transaction = transaction;
        this.classrooms = classrooms;
        this.teachers = teachers;
        this.audit = audit;
    }

    /** What became of a wish to share. */
    public enum Sharing {
        SHARED,
        ALREADY,
        NO_SUCH_TEACHER
    }

    /**
     * Lets a colleague see and do everything but share and delete.
     *
     * @param colleague the name of her account, whatever the case of its letters
     * @throws ClassroomRefusal when the teacher doesn't own the classroom
     */
    public Sharing share(ClassroomId id, Teacher by, String colleague) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Classroom classroom = classrooms.requireOwned(id, by);
            Teacher other = teachers.byName(colleague).orElse(null);
            if (other == null || !teachers.lock(other.id())) {
                return Sharing.NO_SUCH_TEACHER;
            }
            if (table.isSeenBy(id, other.id())) {
                return Sharing.ALREADY;
            }
            table.admit(id, other.id());
            audit.record(by.name(), id, Audit.Action.CLASSROOM_SHARED, classroom.name() + ": " + other.name());
            return Sharing.SHARED;
        }));
    }

    /**
     * Ends the sharing with a colleague.
     *
     * @throws ClassroomRefusal when the teacher doesn't own the classroom
     */
    public void unshare(ClassroomId id, Teacher by, TeacherId colleague) {
        transaction.executeWithoutResult(status -> {
            Classroom classroom = classrooms.requireOwned(id, by);
            if (classroom.owner().equals(colleague)) {
                return;
            }
            if (dismiss(id, colleague)) {
                String name = teachers.name(colleague).orElse("?");
                audit.record(by.name(), id, Audit.Action.CLASSROOM_UNSHARED, classroom.name() + ": " + name);
            }
        });
    }

    /** Makes a colleague the owner in the place of the one before, who doesn't see the classroom any more. Callers have locked both. */
    void pass(Classroom classroom, Teacher from, Teacher to) {
        table.setOwner(classroom.id(), to.id());
        if (!table.isSeenBy(classroom.id(), to.id())) {
            table.admit(classroom.id(), to.id());
        }
        dismiss(classroom.id(), from.id());
    }

    /** @return whether the teacher could see it */
    boolean dismiss(ClassroomId id, TeacherId teacher) {
        return table.dismiss(id, teacher);
    }
}
