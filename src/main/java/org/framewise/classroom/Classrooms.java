package org.framewise.classroom;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.framewise.attempt.ConstrainedWrites;
import org.framewise.attempt.Constraint;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Classrooms, each seen by its owner and those with whom she shares it. */
@Service
public class Classrooms {
    /** Latest end of a classroom, in years from now. */
    public static final int MAX_YEARS = 2;

    /** From how many days before its end on the teachers of a classroom are reminded of it. */
    public static final int REMINDER_DAYS = 30;

    private static final Constraint CODE = new Constraint("classroom_join_code_unique");

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ConstrainedWrites writes;
    private final Audit audit;
    private final BinStore bin;
    private final Teachers teachers;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Classrooms(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ConstrainedWrites writes,
            Audit audit,
            BinStore bin,
            Teachers teachers,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.writes = writes;
        this.audit = audit;
        this.bin = bin;
        this.teachers = teachers;
        this.clock = clock;
    }

    /**
     * Makes a classroom that is open for joining and ends in a year.
     *
     * @throws IllegalArgumentException when the name is blank or too long
     */
    public Classroom create(TeacherId owner, String name) {
        return create(owner, name, false);
    }

    /**
     * As {@link #create}, for simulated learners.
     *
     * @throws IllegalArgumentException when the name is blank or too long
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
                    insert(classroom);
                    audit.record(teacher.name(), classroom.id(), Audit.Action.CLASSROOM_MADE, tidy);
                    return classroom;
                },
                CODE);
    }

    private static String tidy(String name) {
        String tidy = name.replaceAll("[\\p{Cc}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\s]+", " ")
                .strip();
        if (tidy.isEmpty() || tidy.length() > Classroom.MAX_NAME) {
            throw new IllegalArgumentException("a classroom's name has 1 to " + Classroom.MAX_NAME + " characters");
        }
        return tidy;
    }

    private void insert(Classroom classroom) {
        jdbc.sql("""
                INSERT INTO classroom (id, name, owner_id, join_code, joining, ends_on, after_end, created_at, simulated)
                VALUES (:id, :name, :owner, :code, :joining, :ends, :after, :created, :simulated)""")
                .param("id", classroom.id().value())
                .param("name", classroom.name())
                .param("owner", classroom.owner().value())
                .param("code", classroom.code().value())
                .param("joining", classroom.joining())
                .param("ends", classroom.endsOn())
                .param("after", classroom.afterEnd().id())
                .param("created", classroom.createdAt().atOffset(ZoneOffset.UTC))
                .param("simulated", classroom.simulated())
                .update();
        jdbc.sql("INSERT INTO classroom_teacher (classroom_id, teacher_id) VALUES (:classroom, :teacher)")
                .param("classroom", classroom.id().value())
                .param("teacher", classroom.owner().value())
                .update();
    }

    /** The classrooms that a teacher may see, the newest first. */
    public List<Classroom> of(TeacherId teacher) {
        return jdbc.sql("""
                SELECT c.* FROM classroom c JOIN classroom_teacher t ON t.classroom_id = c.id
                WHERE t.teacher_id = :teacher ORDER BY c.created_at DESC, c.id""")
                .param("teacher", teacher.value())
                .query((row, n) -> classroom(row))
                .list();
    }

    /** A classroom that the teacher may see; nobody else's. */
    public Optional<Classroom> find(ClassroomId id, TeacherId teacher) {
        return jdbc.sql("""
                SELECT c.* FROM classroom c JOIN classroom_teacher t ON t.classroom_id = c.id
                WHERE c.id = :id AND t.teacher_id = :teacher""")
                .param("id", id.value())
                .param("teacher", teacher.value())
                .query((row, n) -> classroom(row))
                .optional();
    }

    /** A classroom for a change by that teacher; nobody else changes it until the transaction ends. */
    Classroom require(ClassroomId id, Teacher by) {
        return jdbc.sql("SELECT * FROM classroom WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query((row, n) -> classroom(row))
                .optional()
                .filter(classroom -> find(id, by.id()).isPresent())
                .orElseThrow(() -> new ClassroomRefusal(ClassroomRefusal.Reason.NO_SUCH_CLASSROOM));
    }

    /** As {@link #require}, and not ended. */
    Classroom requireRunning(ClassroomId id, Teacher by) {
        Classroom classroom = require(id, by);
        if (classroom.ended()) {
            throw new ClassroomRefusal(ClassroomRefusal.Reason.ENDED);
        }
        return classroom;
    }

    /** As {@link #require}, and owned by that teacher. */
    Classroom requireOwned(ClassroomId id, Teacher by) {
        Classroom classroom = require(id, by);
        if (!classroom.owner().equals(by.id())) {
            throw new ClassroomRefusal(ClassroomRefusal.Reason.NOT_OWNER);
        }
        return classroom;
    }

    /**
     * Gives it another name.
     *
     * @throws IllegalArgumentException when the name is blank or too long
     * @throws ClassroomRefusal when it isn't the teacher's
     * @throws Overtaken when somebody else has given it another name
     */
    public void rename(@AsShown Classroom shown, Teacher by, String name) {
        ClassroomId id = shown.id();
        String tidy = tidy(name);
        transaction.executeWithoutResult(status -> {
            Classroom classroom = require(id, by);
            if (!classroom.name().equals(tidy)) {
                Overtaken.unless(
                        classroom.name().equals(shown.name()), () -> audit.last(id, Audit.Action.CLASSROOM_RENAMED));
                jdbc.sql("UPDATE classroom SET name = :name WHERE id = :id")
                        .param("name", tidy)
                        .param("id", id.value())
                        .update();
                audit.record(by.name(), id, Audit.Action.CLASSROOM_RENAMED, classroom.name() + " → " + tidy);
            }
        });
    }

    /**
     * Replaces the join code; the old one lets nobody in any more. Who has joined stays.
     *
     * @throws ClassroomRefusal when it isn't the teacher's, or has ended
     * @throws Overtaken when somebody else has renewed the code
     */
    public void renewCode(@AsShown Classroom shown, Teacher by) {
        ClassroomId id = shown.id();
        transaction.executeWithoutResult(status -> {
            Classroom classroom = requireRunning(id, by);
            Overtaken.unless(
                    classroom.code().equals(shown.code()), () -> audit.last(id, Audit.Action.JOIN_CODE_RENEWED));
            writes.draw(
                    () -> jdbc.sql("UPDATE classroom SET join_code = :code WHERE id = :id")
                            .param("code", JoinCode.random(random).value())
                            .param("id", id.value())
                            .update(),
                    CODE);
            audit.record(by.name(), id, Audit.Action.JOIN_CODE_RENEWED, classroom.name());
        });
    }

    /**
     * Opens or closes joining. Who has joined stays.
     *
     * @throws ClassroomRefusal when it isn't the teacher's, or has ended
     */
    public void setJoining(ClassroomId id, Teacher by, boolean open) {
        transaction.executeWithoutResult(status -> {
            Classroom classroom = requireRunning(id, by);
            if (classroom.joining() != open) {
                jdbc.sql("UPDATE classroom SET joining = :open WHERE id = :id")
                        .param("open", open)
                        .param("id", id.value())
                        .update();
                audit.record(
                        by.name(),
                        id,
                        open ? Audit.Action.JOINING_OPENED : Audit.Action.JOINING_CLOSED,
                        classroom.name());
            }
        });
    }

    /**
     * Sets when names and codes are erased, and what stays.
     *
     * @param endsOn from today to {@link #latestEnd}
     * @throws IllegalArgumentException when the day is out of range
     * @throws ClassroomRefusal when it isn't the teacher's, or has ended
     * @throws Overtaken when somebody else has set another end
     */
    public void setEnd(@AsShown Classroom shown, Teacher by, LocalDate endsOn, Classroom.AfterEnd afterEnd) {
        ClassroomId id = shown.id();
        if (endsOn.isBefore(today()) || endsOn.isAfter(latestEnd())) {
            throw new IllegalArgumentException("a classroom ends from today on, within " + MAX_YEARS + " years");
        }
        transaction.executeWithoutResult(status -> {
            Classroom classroom = requireRunning(id, by);
            if (!classroom.endsOn().equals(endsOn) || classroom.afterEnd() != afterEnd) {
                Overtaken.unless(sameEnd(classroom, shown), () -> audit.last(id, Audit.Action.CLASSROOM_CHANGED));
                jdbc.sql("UPDATE classroom SET ends_on = :ends, after_end = :after WHERE id = :id")
                        .param("ends", endsOn)
                        .param("after", afterEnd.id())
                        .param("id", id.value())
                        .update();
                audit.record(
                        by.name(),
                        id,
                        Audit.Action.CLASSROOM_CHANGED,
                        classroom.name() + ": " + endsOn + ", " + afterEnd.id());
            }
        });
    }

    private static boolean sameEnd(Classroom one, Classroom other) {
        return one.endsOn().equals(other.endsOn()) && one.afterEnd() == other.afterEnd();
    }

    /** The earliest day on which a classroom may end. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The latest day on which a classroom may end. */
    public LocalDate latestEnd() {
        return today().plusYears(MAX_YEARS);
    }

    /** Whether the teachers are to be reminded that names and codes will be erased. */
    public boolean endsSoon(Classroom classroom) {
        return !classroom.ended() && !classroom.endsOn().isAfter(today().plusDays(REMINDER_DAYS));
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
            Classroom classroom = requireOwned(id, by);
            Teacher other = teachers.byName(colleague).orElse(null);
            if (other == null || !teachers.lock(other.id())) {
                return Sharing.NO_SUCH_TEACHER;
            }
            if (find(id, other.id()).isPresent()) {
                return Sharing.ALREADY;
            }
            admit(id, other);
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
            Classroom classroom = requireOwned(id, by);
            if (classroom.owner().equals(colleague)) {
                return;
            }
            if (dismiss(id, colleague) > 0) {
                String name = teachers.name(colleague).orElse("?");
                audit.record(by.name(), id, Audit.Action.CLASSROOM_UNSHARED, classroom.name() + ": " + name);
            }
        });
    }

    /** Makes a colleague the owner in the place of the one before, who doesn't see the classroom any more. Callers have locked both. */
    void pass(Classroom classroom, Teacher from, Teacher to) {
        jdbc.sql("UPDATE classroom SET owner_id = :owner WHERE id = :id")
                .param("owner", to.id().value())
                .param("id", classroom.id().value())
                .update();
        if (find(classroom.id(), to.id()).isEmpty()) {
            admit(classroom.id(), to);
        }
        dismiss(classroom.id(), from.id());
    }

    private void admit(ClassroomId id, Teacher teacher) {
        jdbc.sql("INSERT INTO classroom_teacher (classroom_id, teacher_id) VALUES (:classroom, :teacher)")
                .param("classroom", id.value())
                .param("teacher", teacher.id().value())
                .update();
    }

    /** @return 1, or 0 when the teacher didn't see it */
    int dismiss(ClassroomId id, TeacherId teacher) {
        return jdbc.sql("DELETE FROM classroom_teacher WHERE classroom_id = :id AND teacher_id = :teacher")
                .param("id", id.value())
                .param("teacher", teacher.value())
                .update();
    }

    /** Everybody who may see a classroom, its owner first. */
    public List<Teacher> teachersOf(Classroom classroom) {
        return jdbc.sql("""
                SELECT t.* FROM teacher t JOIN classroom_teacher c ON c.teacher_id = t.id
                WHERE c.classroom_id = :id
                ORDER BY CASE WHEN t.id = :owner THEN 0 ELSE 1 END, t.folded_name""")
                .param("id", classroom.id().value())
                .param("owner", classroom.owner().value())
                .query((row, n) -> Teachers.teacher(row))
                .list();
    }

    /**
     * Deletes a classroom with its members, their responses, and its assignments. It lies in the bin for a day.
     *
     * @throws ClassroomRefusal when the teacher doesn't own the classroom
     * @throws Overtaken when somebody else has changed its name or its end
     */
    public void delete(@AsShown Classroom shown, Teacher by) {
        ClassroomId id = shown.id();
        transaction.executeWithoutResult(status -> {
            Classroom classroom = requireOwned(id, by);
            Overtaken.unless(
                    classroom.name().equals(shown.name()) && sameEnd(classroom, shown),
                    () -> audit.last(id, Audit.Action.CLASSROOM_RENAMED, Audit.Action.CLASSROOM_CHANGED));
            bin.take(Bin.What.CLASSROOM, id.value(), id, by.id(), by.name(), classroom.name());
            audit.record(by.name(), id, Audit.Action.CLASSROOM_DELETED, classroom.name());
        });
    }

    static Classroom classroom(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Classroom(
                new ClassroomId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new TeacherId(row.getObject("owner_id", UUID.class)),
                new JoinCode(row.getString("join_code")),
                row.getBoolean("joining"),
                row.getObject("ends_on", LocalDate.class),
                Classroom.AfterEnd.of(row.getString("after_end")),
                ended == null ? null : ended.toInstant(),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("simulated"));
    }
}
