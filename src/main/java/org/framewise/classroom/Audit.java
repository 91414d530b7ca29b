package org.framewise.classroom;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Every change of grades, keys, members and accounts: who, what, to what, when. */
@Service
public class Audit {
    /** How many lines a page of the list has. */
    public static final int PAGE = 100;

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes a line.
     *
     * @param teacher who did it, by name; absent for the program itself
     * @param classroom to whose teachers the line is shown; absent for accounts, whose lines all teachers see
     * @param subject to what; never a learner's name or code, which must be erasable: see {@link #member}
     */
    public void record(@Nullable String teacher, @Nullable ClassroomId classroom, Action action, String subject) {
        insert(teacher, classroom, null, null, action, subject);
    }

    /** Writes a line about an assignment. */
    void record(
            @Nullable String teacher, ClassroomId classroom, AssignmentId assignment, Action action, String subject) {
        insert(teacher, classroom, assignment.value(), null, action, subject);
    }

    /** Writes a line about a member, which forgets whom it is about when the member is deleted. */
    void record(@Nullable String teacher, ClassroomId classroom, LearnerId member, Action action, String subject) {
        insert(teacher, classroom, null, member.value(), action, subject);
    }

    private void insert(
            @Nullable String teacher,
            @Nullable ClassroomId classroom,
            @Nullable UUID assignment,
            @Nullable UUID learner,
            Action action,
            String subject) {
        jdbc.sql("""
                INSERT INTO audit (id, happened_at, teacher_name, classroom_id, assignment_id, learner_id, action, subject)
                VALUES (:id, :now, :teacher, :classroom, :assignment, :learner, :action, :subject)""")
                .param("id", UUID.randomUUID())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("teacher", teacher)
                .param("classroom", classroom == null ? null : classroom.value(), Types.OTHER)
                .param("assignment", assignment, Types.OTHER)
                .param("learner", learner, Types.OTHER)
                .param("action", action.id())
                .param("subject", subject.length() > 200 ? subject.substring(0, 200) : subject)
                .update();
    }

    /**
     * Who did something, and when.
     *
     * @param teacher by name; absent for the program itself
     */
    public record Change(@Nullable String teacher, Instant at) {}

    /** Who did one of these things to an assignment last. */
    Optional<Change> last(AssignmentId assignment, Action... actions) {
        return last("assignment_id = :id", assignment.value(), actions);
    }

    /** Who did one of these things to a member last. */
    Optional<Change> last(LearnerId member, Action... actions) {
        return last("learner_id = :id", member.value(), actions);
    }

    /** Who did one of these things to a classroom last. */
    Optional<Change> last(ClassroomId classroom, Action... actions) {
        return last("classroom_id = :id", classroom.value(), actions);
    }

    private Optional<Change> last(String of, UUID id, Action... actions) {
        return jdbc.sql("SELECT teacher_name, happened_at FROM audit WHERE " + of
                        + " AND action IN (:actions) ORDER BY happened_at DESC, id FETCH FIRST 1 ROW ONLY")
                .param("id", id)
                .param("actions", Stream.of(actions).map(Action::id).toList())
                .query((row, n) -> change(row))
                .optional();
    }

    /** Who removed a member, or made them one with another one; by then only the subject tells whom it is about. */
    Optional<Change> removal(ClassroomId classroom, LearnerId member) {
        return jdbc.sql("""
                SELECT teacher_name, happened_at FROM audit
                WHERE classroom_id = :classroom AND action IN (:actions)
                  AND (subject LIKE CONCAT('%: ', :member) OR subject LIKE CONCAT('%: ', :member, ' → %'))
                ORDER BY happened_at DESC, id FETCH FIRST 1 ROW ONLY""")
                .param("classroom", classroom.value())
                .param("actions", List.of(Action.MEMBER_REMOVED.id(), Action.MEMBERS_MERGED.id()))
                .param("member", member(member))
                .query((row, n) -> change(row))
                .optional();
    }

    private static Change change(ResultSet row) throws SQLException {
        return new Change(
                row.getString("teacher_name"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant());
    }

    /**
     * Lines that a teacher may see, the newest first: of her classrooms, of accounts and of what belongs to no
     * classroom, and of what she did herself, also in a classroom that is gone. What somebody did who had her name before
     * her is none of it.
     *
     * @param page counted from 1
     */
    public Page page(TeacherId teacher, int page) {
        List<Line> lines = jdbc.sql("""
                SELECT a.happened_at, a.teacher_name, a.action, a.subject, c.name AS classroom
                FROM audit a LEFT JOIN classroom c ON c.id = a.classroom_id
                WHERE a.classroom_id IS NULL
                   OR a.classroom_id IN (SELECT v.classroom_id FROM classroom_teacher v WHERE v.teacher_id = :teacher)
                   OR EXISTS (SELECT 1 FROM teacher t
                              WHERE t.id = :teacher AND t.name = a.teacher_name AND t.created_at <= a.happened_at)
                ORDER BY a.happened_at DESC, a.id
                OFFSET :skipped ROWS FETCH NEXT :wanted ROWS ONLY""")
                .param("teacher", teacher.value())
                .param("skipped", (long) (page - 1) * PAGE)
                .param("wanted", PAGE + 1)
                .query((row, n) -> new Line(
                        row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                        row.getString("teacher_name"),
                        row.getString("classroom"),
                        row.getString("action"),
                        row.getString("subject")))
                .list();
        return new Page(lines.stream().limit(PAGE).toList(), page, lines.size() > PAGE);
    }

    /**
     * A part of the list.
     *
     * @param lines at most {@link #PAGE}, the newest first
     * @param number counted from 1
     * @param more whether there are older lines
     */
    public record Page(List<Line> lines, int number, boolean more) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line.
     *
     * @param teacher who did it, by name; absent for the program itself
     * @param classroom its name; absent where it belongs to none, or the classroom is gone
     * @param action the id of an {@link Action}
     * @param subject to what
     */
    public record Line(
            Instant happenedAt,
            @Nullable String teacher,
            @Nullable String classroom,
            String action,
            String subject) {}

    /** How the list calls a learner: by the beginning of her id, as the grid of results does with guests. */
    public static String member(LearnerId learner) {
        return learner.value().toString().substring(0, 6);
    }

    /** What was done. Translated under {@code audit.<id>}. */
    public enum Action {
        CLASSROOM_MADE("classroom-made"),
        CLASSROOM_RENAMED("classroom-renamed"),
        CLASSROOM_CHANGED("classroom-changed"),
        CLASSROOM_SHARED("classroom-shared"),
        CLASSROOM_UNSHARED("classroom-unshared"),
        CLASSROOM_HANDED_OVER("classroom-handed-over"),
        CLASSROOM_LEFT("classroom-left"),
        CLASSROOM_ENDED("classroom-ended"),
        CLASSROOM_DELETED("classroom-deleted"),
        RESTORED("restored"),
        JOIN_CODE_RENEWED("join-code-renewed"),
        JOINING_OPENED("joining-opened"),
        JOINING_CLOSED("joining-closed"),
        MEMBERS_ADDED("members-added"),
        MEMBER_RENAMED("member-renamed"),
        MEMBERS_MERGED("members-merged"),
        MEMBER_REMOVED("member-removed"),
        MEMBERS_REMOVED("members-removed"),
        MEMBER_CODE_RENEWED("member-code-renewed"),
        MEMBER_LET_IN("member-let-in"),
        MEMBER_DATA_GIVEN("member-data-given"),
        MEMBER_LEFT_OUT("member-left-out"),
        ASSIGNMENT_MADE("assignment-made"),
        ASSIGNMENT_CHANGED("assignment-changed"),
        ASSIGNMENT_CLOSED("assignment-closed"),
        ASSIGNMENT_OPENED_AGAIN("assignment-opened-again"),
        ASSIGNMENT_DELETED("assignment-deleted"),
        POST_OPENED("post-opened"),
        GUESTS_ERASED("guests-erased"),
        RATED("rated"),
        RATING_TAKEN_BACK("rating-taken-back"),
        KEY_CHANGED("key-changed"),
        KEY_CHANGE_UNDONE("key-change-undone"),
        ACCOUNT_MADE("account-made"),
        PASSWORD_CHANGED("password-changed"),
        PASSWORD_RESET("password-reset"),
        ACCOUNT_CLOSED("account-closed"),
        ACCOUNT_CLOSED_AT_MACHINE("account-closed-at-machine"),
        TEACHER_INVITED("teacher-invited"),
        INVITATION_WITHDRAWN("invitation-withdrawn"),
        ADDRESS_SET("address-set"),
        ADDRESS_FORGOTTEN("address-forgotten");

        private final String id;

        Action(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }
    }
}
