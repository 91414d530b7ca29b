package org.framewise.classroom;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.framewise.attempt.ConstrainedWrites;
import org.framewise.attempt.Constraint;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates, finds and deletes classrooms. A classroom is visible to its owner and the colleagues it is shared with.
 * {@link ClassroomSettings} changes its settings, {@link ClassroomSharing} its access.
 */
@Service
public class Classrooms {
    /** How many days before the end of a classroom its teachers are reminded of it. */
    public static final int REMINDER_DAYS = 30;

    /** The constraint that keeps join codes unique. */
    static final Constraint CODE = new Constraint("classroom_join_code_unique");

    private final ClassroomTable table;
    private final TransactionTemplate transaction;
    private final ConstrainedWrites writes;
    private final Audit audit;
    private final BinStore bin;
    private final Teachers teachers;
    private final TeacherTable teacherTable;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Classrooms(
            ClassroomTable table,
            TransactionTemplate transaction,
            ConstrainedWrites writes,
            Audit audit,
            BinStore bin,
            Teachers teachers,
            TeacherTable teacherTable,
            Clock clock) {
        this.table = table;
        this.transaction = transaction;
        this.writes = writes;
        this.audit = audit;
        this.bin = bin;
        this.teachers = teachers;
        this.teacherTable = teacherTable;
        this.clock = clock;
    }

    /**
     * Creates a classroom that is open for joining and ends in a year.
     *
     * @throws IllegalArgumentException if the name is blank or too long
     */
    public Classroom create(TeacherId owner, String name) {
        return create(owner, name, false);
    }

    /**
     * Like {@link #create}, for simulated learners.
     *
     * @throws IllegalArgumentException if the name is blank or too long
     */
    public Classroom createSimulated(TeacherId owner, String name) {
        return create(owner, name, true);
    }

    private Classroom create(TeacherId owner, String name, boolean simulated) {
        String tidy = tidy(name);
        Teacher teacher = teachers.find(owner).orElseThrow();
        return writes.draw(
                () -> {
                    if (!teachers.lock(owner)) {
                        throw new IllegalStateException("the account is closed");
                    }
                    Classroom classroom = new Classroom(
                            ClassroomId.random(),
                            tidy,
                            owner,
                            JoinCode.random(random),
                            true,
                            today().plusYears(1),
                            Classroom.AfterEnd.COUNTS,
                            null,
                            clock.instant(),
                            simulated);
                    table.insert(classroom);
                    audit.record(teacher.name(), classroom.id(), Audit.Action.CLASSROOM_MADE, tidy);
                    return classroom;
                },
                CODE);
    }

    /** @throws IllegalArgumentException if the name is blank or too long */
    static String tidy(String name) {
        String tidy = name.replaceAll("[\\p{Cc}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\s]+", " ")
                .strip();
        if (tidy.isEmpty() || tidy.length() > Classroom.MAX_NAME) {
            throw new IllegalArgumentException("a classroom's name has 1 to " + Classroom.MAX_NAME + " characters");
        }
        return tidy;
    }

    /** The classrooms that a teacher may see, newest first. */
    public List<Classroom> of(TeacherId teacher) {
        return table.of(teacher);
    }

    /** The classroom, if the teacher may see it. */
    public Optional<Classroom> find(ClassroomId id, TeacherId teacher) {
        return table.find(id, teacher);
    }

    /** Finds a classroom for a change by the teacher, and locks it until the transaction ends. */
    Classroom require(ClassroomId id, Teacher by) {
        return table.lock(id)
                .filter(classroom -> table.isSeenBy(id, by.id()))
                .orElseThrow(() -> new ClassroomRefusal(ClassroomRefusal.Reason.NO_SUCH_CLASSROOM));
    }

    /** Like {@link #require}, but rejects ended classrooms. */
    Classroom requireRunning(ClassroomId id, Teacher by) {
        Classroom classroom = require(id, by);
        if (classroom.ended()) {
            throw new ClassroomRefusal(ClassroomRefusal.Reason.ENDED);
        }
        return classroom;
    }

    /** Like {@link #require}, but requires the teacher to be the owner. */
    Classroom requireOwned(ClassroomId id, Teacher by) {
        Classroom classroom = require(id, by);
        if (!classroom.owner().equals(by.id())) {
            throw new ClassroomRefusal(ClassroomRefusal.Reason.NOT_OWNER);
        }
        return classroom;
    }

    /** Today's date in UTC, which is the earliest date on which a classroom may end. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Whether to remind the teachers that names and codes will be erased. */
    public boolean endsSoon(Classroom classroom) {
        return !classroom.ended() && !classroom.endsOn().isAfter(today().plusDays(REMINDER_DAYS));
    }

    /** All teachers who may see a classroom, the owner first. */
    public List<Teacher> teachersOf(Classroom classroom) {
        return teacherTable.of(classroom);
    }

    /**
     * Deletes a classroom with its members, their responses, and its assignments. Keeps everything in the bin for a
     * day.
     *
     * @throws ClassroomRefusal if the teacher doesn't own the classroom
     * @throws Overtaken if someone else has changed its name or its end
     */
    public void delete(@AsShown Classroom shown, Teacher by) {
        ClassroomId id = shown.id();
        transaction.executeWithoutResult(status -> {
            Classroom classroom = requireOwned(id, by);
            Overtaken.unless(
                    classroom.name().equals(shown.name()) && classroom.endsLike(shown),
                    () -> audit.last(id, Audit.Action.CLASSROOM_RENAMED, Audit.Action.CLASSROOM_CHANGED));
            bin.take(Bin.What.CLASSROOM, id.value(), id, by.id(), by.name(), classroom.name());
            audit.record(by.name(), id, Audit.Action.CLASSROOM_DELETED, classroom.name());
        });
    }
}
