package org.framewise.classroom;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.framewise.attempt.AssignmentId;
import org.framewise.attempt.LearnerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The audit log of all changes to grades, keys, members and accounts: who did what, and when. */
@Service
public class Audit {
    /** Number of entries on a page. */
    public static final int PAGE = 100;

    private final AuditTable table;
    private final Clock clock;

    Audit(AuditTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /**
     * Adds an entry.
     *
     * @param teacher the name of the teacher who did it; absent for the program itself
     * @param classroom the classroom whose teachers see the entry; absent for accounts, whose entries all teachers see
     * @param subject what was affected; never a learner's name or code, which must be erasable: see {@link #member}
     */
    public void record(@Nullable String teacher, @Nullable ClassroomId classroom, Action action, String subject) {
        insert(teacher, classroom, null, null, action, subject);
    }

    /** Adds an entry about an assignment. */
    void record(
            @Nullable String teacher, ClassroomId classroom, AssignmentId assignment, Action action, String subject) {
        insert(teacher, classroom, assignment.value(), null, action, subject);
    }

    /** Adds an entry about a member. The reference to the member is removed when the member is deleted. */
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
        table.insert(
                clock.instant(),
                teacher,
                classroom,
                assignment,
                learner,
                action.id(),
                subject.length() > 200 ? subject.substring(0, 200) : subject);
    }

    /**
     * Who did something, and when.
     *
     * @param teacher the name of the teacher; absent for the program itself
     */
    public record Change(@Nullable String teacher, Instant at) {}

    /** The most recent of these actions on an assignment. */
    Optional<Change> last(AssignmentId assignment, Action... actions) {
        return last(AuditTable.About.ASSIGNMENT, assignment.value(), actions);
    }

    /** The most recent of these actions on a member. */
    Optional<Change> last(LearnerId member, Action... actions) {
        return last(AuditTable.About.MEMBER, member.value(), actions);
    }

    /** The most recent of these actions on a classroom. */
    Optional<Change> last(ClassroomId classroom, Action... actions) {
        return last(AuditTable.About.CLASSROOM, classroom.value(), actions);
    }

    private Optional<Change> last(AuditTable.About about, UUID id, Action... actions) {
        return table.last(about, id, Stream.of(actions).map(Action::id).toList());
    }

    /**
     * Who removed a member or merged them into another one. Only the subject of the entry still identifies the member.
     */
    Optional<Change> removal(ClassroomId classroom, LearnerId member) {
        return table.lastByName(
                classroom, member(member), List.of(Action.MEMBER_REMOVED.id(), Action.MEMBERS_MERGED.id()));
    }

    /**
     * The entries that a teacher may see, newest first: entries about their classrooms, entries without a classroom,
     * such as those about accounts, and entries about their own actions, even in classrooms that are gone. Actions of
     * an earlier account with the same name are excluded.
     *
     * @param page counted from 1
     */
    public Page page(TeacherId teacher, int page) {
        List<Line> lines = table.lines(teacher, (long) (page - 1) * PAGE, PAGE + 1);
        return new Page(lines.stream().limit(PAGE).toList(), page, lines.size() > PAGE);
    }

    /**
     * A page of the log.
     *
     * @param lines at most {@link #PAGE}, newest first
     * @param number counted from 1
     * @param more whether there are older entries
     */
    public record Page(List<Line> lines, int number, boolean more) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * An entry.
     *
     * @param teacher the name of the teacher who did it; absent for the program itself
     * @param classroom its name; absent for entries without one, or if the classroom is gone
     * @param action the id of an {@link Action}
     * @param subject what was affected
     */
    public record Line(
            Instant happenedAt,
            @Nullable String teacher,
            @Nullable String classroom,
            String action,
            String subject) {}

    /** The name of a learner in the log: the first six characters of their id, as for guests in the results grid. */
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
