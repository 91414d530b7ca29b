package org.framewise.classroom;

import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Controls who owns a classroom and who else may see it. Only the owner can share it or stop sharing it. */
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

    /** Outcome of a share request. */
    public enum Sharing {
        SHARED,
        ALREADY,
        NO_SUCH_TEACHER
    }

    /**
     * Gives a colleague full access, except for sharing and deleting.
     *
     * @param colleague the name of the colleague's account, ignoring case
     * @throws ClassroomRefusal if the teacher doesn't own the classroom
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
     * Stops sharing with a colleague.
     *
     * @throws ClassroomRefusal if the teacher doesn't own the classroom
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

    /**
     * Transfers ownership to a colleague. The previous owner loses access. Callers must have locked the new owner's
     * account.
     */
    void pass(Classroom classroom, Teacher from, Teacher to) {
        table.setOwner(classroom.id(), to.id());
        if (!table.isSeenBy(classroom.id(), to.id())) {
            table.admit(classroom.id(), to.id());
        }
        dismiss(classroom.id(), from.id());
    }

    /** @return whether the teacher had access */
    boolean dismiss(ClassroomId id, TeacherId teacher) {
        return table.dismiss(id, teacher);
    }
}
