package org.framewise.classroom;

import java.security.SecureRandom;
import java.time.LocalDate;
import org.framewise.attempt.ConstrainedWrites;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The settings that every teacher of a classroom can change: its name, its join code, whether learners may join, and
 * when it ends. Each change is recorded in the audit log.
 */
@Service
public class ClassroomSettings {
    /** Latest possible end of a classroom, in years from now. */
    public static final int MAX_YEARS = 2;

    private final ClassroomTable table;
    private final TransactionTemplate transaction;
    private final ConstrainedWrites writes;
    private final Classrooms classrooms;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    ClassroomSettings(
            ClassroomTable table,
            TransactionTemplate transaction,
            ConstrainedWrites writes,
            Classrooms classrooms,
            Audit audit) {
        this.table = table;
        this.transaction = transaction;
        this.writes = writes;
        this.classrooms = classrooms;
        this.audit = audit;
    }

    /**
     * Renames a classroom.
     *
     * @throws IllegalArgumentException if the name is blank or too long
     * @throws ClassroomRefusal if the classroom isn't the teacher's
     * @throws Overtaken if someone else has renamed it
     */
    public void rename(@AsShown Classroom shown, Teacher by, String name) {
        ClassroomId id = shown.id();
        String tidy = Classrooms.tidy(name);
        transaction.executeWithoutResult(status -> {
            Classroom classroom = classrooms.require(id, by);
            if (!classroom.name().equals(tidy)) {
                Overtaken.unless(
                        classroom.name().equals(shown.name()), () -> audit.last(id, Audit.Action.CLASSROOM_RENAMED));
                table.setName(id, tidy);
                audit.record(by.name(), id, Audit.Action.CLASSROOM_RENAMED, classroom.name() + " → " + tidy);
            }
        });
    }

    /**
     * Replaces the join code; the old code stops working. Members stay.
     *
     * @throws ClassroomRefusal if the classroom isn't the teacher's, or has ended
     * @throws Overtaken if someone else has renewed the code
     */
    public void renewCode(@AsShown Classroom shown, Teacher by) {
        ClassroomId id = shown.id();
        transaction.executeWithoutResult(status -> {
            Classroom classroom = classrooms.requireRunning(id, by);
            Overtaken.unless(
                    classroom.code().equals(shown.code()), () -> audit.last(id, Audit.Action.JOIN_CODE_RENEWED));
            writes.draw(
                    () -> {
                        JoinCode code = JoinCode.random(random);
                        table.setCode(id, code);
                        return code;
                    },
                    Classrooms.CODE);
            audit.record(by.name(), id, Audit.Action.JOIN_CODE_RENEWED, classroom.name());
        });
    }

    /**
     * Opens or closes joining. Members stay.
     *
     * @throws ClassroomRefusal if the classroom isn't the teacher's, or has ended
     */
    public void setJoining(ClassroomId id, Teacher by, boolean open) {
        transaction.executeWithoutResult(status -> {
            Classroom classroom = classrooms.requireRunning(id, by);
            if (classroom.joining() != open) {
                table.setJoining(id, open);
                audit.record(
                        by.name(),
                        id,
                        open ? Audit.Action.JOINING_OPENED : Audit.Action.JOINING_CLOSED,
                        classroom.name());
            }
        });
    }

    /**
     * Sets when names and codes are erased, and what is kept.
     *
     * @param endsOn from today to {@link #latestEnd}
     * @throws IllegalArgumentException if the date is out of range
     * @throws ClassroomRefusal if the classroom isn't the teacher's, or has ended
     * @throws Overtaken if someone else has set another end
     */
    public void setEnd(@AsShown Classroom shown, Teacher by, LocalDate endsOn, Classroom.AfterEnd afterEnd) {
        ClassroomId id = shown.id();
        if (endsOn.isBefore(classrooms.today()) || endsOn.isAfter(latestEnd())) {
            throw new IllegalArgumentException("a classroom ends from today on, within " + MAX_YEARS + " years");
        }
        transaction.executeWithoutResult(status -> {
            Classroom classroom = classrooms.requireRunning(id, by);
            if (!classroom.endsOn().equals(endsOn) || classroom.afterEnd() != afterEnd) {
                Overtaken.unless(classroom.endsLike(shown), () -> audit.last(id, Audit.Action.CLASSROOM_CHANGED));
                table.setEnd(id, endsOn, afterEnd);
                audit.record(
                        by.name(),
                        id,
                        Audit.Action.CLASSROOM_CHANGED,
                        classroom.name() + ": " + endsOn + ", " + afterEnd.id());
            }
        });
    }

    /** The latest date on which a classroom may end. */
    public LocalDate latestEnd() {
        return classrooms.today().plusYears(MAX_YEARS);
    }
}
